package io.xyte.mcp.core.doctor;

import io.xyte.client.XyteClient;
import io.xyte.client.XyteException;
import io.xyte.client.XyteException.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Whether the Xyte API can be reached, whether this machine's clock agrees with it, and whether it knows a key. */
public final class UpstreamChecks {
    private static final String API = "Xyte API";
    private static final String CLOCK = "clock";
    private static final String KEY = "key";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Times are shown in minutes, and tokens live for minutes. */
    private static final Duration TOLERABLE = Duration.ofSeconds(60);

    private UpstreamChecks() {}

    /** Asks the API for nothing in particular, without a key. */
    public static List<Finding> reach(URI api, Clock clock) {
        List<Finding> findings = new ArrayList<>();
        try {
            HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            HttpRequest request =
                    HttpRequest.newBuilder(api).timeout(PATIENCE).GET().build();
            HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
            findings.add(Finding.ok(API, api + " answers"));
            findings.add(clock(answer.headers().firstValue("Date"), clock.instant()));
        } catch (SSLException untrusted) {
            findings.add(Finding.fail(
                    API,
                    api + " shows a certificate that Java does not trust; if a proxy of your network"
                            + " does that, add its certificate to a trust store and name it in JAVA_TOOL_OPTIONS"
                            + " (-Djavax.net.ssl.trustStore=FILE)"));
        } catch (IOException | IllegalArgumentException unreachable) {
            findings.add(Finding.fail(
                    API,
                    api + " cannot be reached; look at the address, at DNS, and at what your firewall" + " lets out"));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        return findings;
    }

    static Finding clock(Optional<String> date, Instant here) {
        try {
            Instant there = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.orElse("")));
            Duration apart = Duration.between(there, here);
            if (apart.abs().compareTo(TOLERABLE) <= 0) {
                return Finding.ok(CLOCK, "agrees with Xyte's");
            }
            return Finding.fail(
                    CLOCK,
                    "is " + apart.abs().toSeconds() + " s " + (apart.isNegative() ? "behind" : "ahead of")
                            + " Xyte's; switch time synchronisation (NTP) on");
        } catch (DateTimeException unknown) {
            return Finding.warn(CLOCK, "cannot be compared, for the API does not tell its time");
        }
    }

    /** Asks the API whose key a client has. */
    public static Finding key(XyteClient client) {
        try {
            client.organization().info();
            return Finding.ok(KEY, "Xyte knows it");
        } catch (XyteException.Refused refused) {
            return refused(refused);
        } catch (XyteException unanswered) {
            return Finding.warn(KEY, "could not be checked, for Xyte gave no answer; try again");
        }
    }

    private static Finding refused(XyteException.Refused refused) {
        if (refused.reason() == Reason.FORBIDDEN) {
            return Finding.warn(
                    KEY, "Xyte knows it, and does not let it read its organization; some tools will not work");
        }
        return refused.reason() == Reason.UNAUTHORIZED
                ? Finding.fail(KEY, "Xyte does not know it; copy it again from your organization's settings at Xyte")
                : Finding.warn(KEY, "could not be checked: Xyte answered " + refused.status() + "; try again");
    }
}
