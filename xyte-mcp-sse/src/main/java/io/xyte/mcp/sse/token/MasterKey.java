package io.xyte.mcp.sse.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xyte.mcp.sse.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What Xyte keys are encrypted with at rest: AES-256-GCM with a new nonce each time. Immutable and thread-safe. */
public final class MasterKey {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final SecretKeySpec key;

    private MasterKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * A key as people keep it.
     *
     * @param base64 32 bytes in Base64
     * @param source where it comes from, for the message
     * @throws IllegalArgumentException if it is none; the message does not hold it
     */
    public static MasterKey of(String base64, String source) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == KEY_BYTES) {
                return new MasterKey(bytes);
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, without what was read
        }
        throw new IllegalArgumentException(source + " must be 32 bytes in Base64, as of: openssl rand -base64 32");
    }

    /**
     * The key of a file that only its owner can read.
     *
     * @throws IllegalArgumentException if others can read it, or it holds no key
     * @throws StoreException if it cannot be read
     */
    public static MasterKey read(Path file) {
        try {
            boolean posix = Files.getFileStore(file).supportsFileAttributeView("posix");
            if (posix && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                throw new IllegalArgumentException(file + " can be read by others; chmod 600 it");
            }
            return of(Files.readString(file, UTF_8), file.toString());
        } catch (IOException e) {
            throw new StoreException("the master key " + file + " cannot be read", e);
        }
    }

    /**
     * Makes a file with a new key that only its owner can read.
     *
     * @throws StoreException if it cannot be written, or is there already
     */
    public static void create(Path file) {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, Base64.getEncoder().encodeToString(bytes) + "\n", UTF_8, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StoreException("the master key " + file + " cannot be written", e);
        }
    }

    /**
     * Encrypts a text.
     *
     * @param binding what must be the same when it is opened
     * @return Base64 of nonce and ciphertext
     */
    String seal(String text, String binding) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, binding).doFinal(text.getBytes(UTF_8));
            byte[] both = new byte[nonce.length + sealed.length];
            System.arraycopy(nonce, 0, both, 0, nonce.length);
            System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** Decrypts what {@link #seal} made; empty if the key, the binding or the text is another. */
    Optional<String> open(String sealed, String binding) {
        try {
            byte[] both = Base64.getDecoder().decode(sealed);
            if (both.length < NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE, nonce, binding).doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return Optional.of(new String(text, UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String binding) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(binding.getBytes(UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return "MasterKey";
    }
}
