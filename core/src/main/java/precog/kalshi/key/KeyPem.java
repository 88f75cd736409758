package precog.kalshi.key;

import java.io.ByteArrayOutputStream;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a private key as the venue hands it out: PKCS#1 (RSA) or PKCS#8 (RSA or Ed25519), in PEM. */
public final class KeyPem {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    /** {@code INTEGER 0} and the AlgorithmIdentifier of rsaEncryption: what PKCS#8 puts before a PKCS#1 key. */
    private static final byte[] RSA_HEAD = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private static final byte[] RSA_OID = HexFormat.of().parseHex("06092a864886f70d010101");
    private static final byte[] ED25519_OID = HexFormat.of().parseHex("06032b6570");

    private KeyPem() {}

    /**
     * Reads a key.
     *
     * @throws KeyException where the text holds no such key, in words that say nothing of the key itself
     */
    public static PrivateKey read(String pem) {
        Matcher block = BLOCK.matcher(pem);
        if (!block.find()) {
            throw new KeyException("The file holds no private key: a line -----BEGIN PRIVATE KEY----- is missing. "
                    + "Choose the file the exchange let you download when the key was made.");
        }
        byte[] der = base64(block.group(2));
        return switch (block.group(1)) {
            case "RSA PRIVATE KEY" -> key("RSA", wrapped(der));
            case "PRIVATE KEY" -> ofPkcs8(der);
            case "ENCRYPTED PRIVATE KEY" ->
                throw new KeyException("The key in the file is protected by a password of its own. Remove that first; "
                        + "Precog keeps the key encrypted with a passphrase of yours.");
            default ->
                throw new KeyException("The file holds a " + block.group(1).toLowerCase(Locale.ROOT)
                        + ", not a private key for the exchange.");
        };
    }

    /** A key as PKCS#8 has it, of the kind it says. */
    static PrivateKey ofPkcs8(byte[] der) {
        return key(algorithm(der), der);
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    /** What a failing parser says could quote the key, so its words are dropped. */
    private static KeyException damaged() {
        return new KeyException("The key in the file is damaged. Copy the file again, or make a new key.");
    }

    private static String algorithm(byte[] der) {
        if (contains(der, ED25519_OID)) {
            return "Ed25519";
        }
        if (contains(der, RSA_OID)) {
            return "RSA";
        }
        throw new KeyException("The key in the file is neither RSA nor Ed25519, the two kinds the exchange takes.");
    }

    /** The identifier stands in the first bytes, before the key itself. */
    private static boolean contains(byte[] der, byte[] oid) {
        int last = Math.min(der.length, 32) - oid.length;
        for (int at = 0; at <= last; at++) {
            if (Arrays.equals(der, at, at + oid.length, oid, 0, oid.length)) {
                return true;
            }
        }
        return false;
    }

    private static PrivateKey key(String algorithm, byte[] pkcs8) {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (InvalidKeySpecException e) {
            throw damaged();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java knows no " + algorithm + " keys.", e);
        }
    }

    private static byte[] wrapped(byte[] pkcs1) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        octets.write(0x04);
        writeLength(octets, pkcs1.length);
        octets.writeBytes(pkcs1);
        ByteArrayOutputStream sequence = new ByteArrayOutputStream();
        sequence.write(0x30);
        writeLength(sequence, RSA_HEAD.length + octets.size());
        sequence.writeBytes(RSA_HEAD);
        sequence.writeBytes(octets.toByteArray());
        return sequence.toByteArray();
    }

    /** A length in DER: one byte up to 127, else the count of bytes and the bytes. */
    private static void writeLength(ByteArrayOutputStream out, int length) {
        if (length < 0x80) {
            out.write(length);
            return;
        }
        int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
        out.write(0x80 | bytes);
        for (int at = bytes - 1; at >= 0; at--) {
            out.write(length >>> (8 * at));
        }
    }
}
