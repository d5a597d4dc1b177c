package io.xyte.client;

import static io.xyte.client.RawServer.bytes;

import io.xyte.client.XyteException.Unclear;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/** Ways in which an answer goes wrong after the whole request was read, and what is known then. */
enum Fault {
    SERVER_ERROR(Unclear.Kind.SERVER_ERROR, true, "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n"),
    GATEWAY_PAGE(
            Unclear.Kind.SERVER_ERROR,
            true,
            "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>"),
    REDIRECT(
            Unclear.Kind.REDIRECTED,
            false,
            "HTTP/1.1 307 Elsewhere\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"),
    HTML(
            Unclear.Kind.UNREADABLE,
            false,
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>"),
    HALF_A_DOCUMENT(Unclear.Kind.UNREADABLE, false, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{\"a\":"),
    TWO_DOCUMENTS(Unclear.Kind.UNREADABLE, false, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n{}{}"),
    A_BARE_WORD(Unclear.Kind.UNREADABLE, false, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ntrue"),
    CUT_BEFORE_THE_ANSWER(Unclear.Kind.CONNECTION_LOST, true, ""),
    CUT_IN_THE_HEADERS(Unclear.Kind.CONNECTION_LOST, true, "HTTP/1.1 200 OK\r\nContent-Le"),
    CUT_IN_THE_BODY(Unclear.Kind.CONNECTION_LOST, true, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":"),
    A_BROKEN_CHUNK(
            Unclear.Kind.CONNECTION_LOST, true, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n"),
    NO_HTTP(Unclear.Kind.CONNECTION_LOST, true, "hello\r\n\r\n"),
    RESET(Unclear.Kind.CONNECTION_LOST, true, "") {
        @Override
        void serve(Socket socket) throws IOException {
            socket.setSoLinger(true, 0);
        }
    },
    SILENCE(Unclear.Kind.TIMEOUT, true, "") {
        @Override
        void serve(Socket socket) throws IOException {
            awaitHangUp(socket);
        }
    },
    STALL_IN_THE_BODY(Unclear.Kind.TIMEOUT, true, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":") {
        @Override
        void serve(Socket socket) throws IOException {
            super.serve(socket);
            awaitHangUp(socket);
        }
    },
    ENDLESS(Unclear.Kind.TOO_LARGE, false, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n[") {
        @Override
        void serve(Socket socket) throws IOException {
            super.serve(socket);
            byte[] blanks = bytes(" ".repeat(8192));
            OutputStream out = socket.getOutputStream();
            while (true) {
                out.write(blanks); // until the client hangs up
            }
        }
    };

    final Unclear.Kind kind;
    final boolean mayPass;
    private final String wire;

    Fault(Unclear.Kind kind, boolean mayPass, String wire) {
        this.kind = kind;
        this.mayPass = mayPass;
        this.wire = wire;
    }

    void serve(Socket socket) throws IOException {
        socket.getOutputStream().write(bytes(wire));
        socket.getOutputStream().flush();
    }

    boolean isWithoutAByte() {
        return wire.isEmpty();
    }

    static void awaitHangUp(Socket socket) throws IOException {
        while (socket.getInputStream().read() >= 0) {
            continue;
        }
    }
}
