package precog.kalshi.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps one key a venue in a folder, each in a file that only its owner may read, encrypted with AES-256-GCM under a
 * passphrase stretched by Argon2id. The key's id and its venue are bound to it: neither can be exchanged for another.
 */
public final class KeyVault {
    /** Argon2id: 64 MiB, 3 passes, one lane; RFC 9106's second recommended choice with fewer lanes. */
    private static final int MEMORY_KIB = 64 * 1024;

    private static final int PASSES = 3;
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** A passphrase protects against who has the file and all the time there is. */
    private static final int SHORTEST_PASSPHRASE = 8;

    private final Path folder;
    private final JsonMapper json = new JsonMapper();

    /** @param folder made when the first key is kept */
    public KeyVault(Path folder) {
        this.folder = folder;
    }

    private Path file(String venue) {
        return folder.resolve(venue + ".key");
    }

    /** Whether a key to the venue is kept. */
    public boolean holds(String venue) {
        return Files.exists(file(venue));
    }

    /** The id of the venue's key, which is no secret. */
    public String idOf(String venue) {
        return text(read(venue), "id");
    }

    /**
     * Keeps a key in place of any before.
     *
     * @param venue what the hosts are called; a key of the demo exchange is never used for real money
     * @param pem as the exchange handed it out
     * @throws KeyException where it is no key, the passphrase is too short, or it cannot be written
     */
    public void keep(String venue, String id, String pem, char[] passphrase) {
        if (id.isBlank()) {
            throw new KeyException("The key's id is missing: the exchange shows it beside the key, as "
                    + "a0b1c2d3-…. Enter it as it stands there.");
        }
        if (passphrase.length < SHORTEST_PASSPHRASE) {
            throw new KeyException("A passphrase has at least " + SHORTEST_PASSPHRASE + " characters.");
        }
        PrivateKey key = KeyPem.read(pem);
        SecureRandom random = new SecureRandom();
        byte[] salt = bytes(random, SALT_BYTES);
        byte[] nonce = bytes(random, NONCE_BYTES);
        byte[] plain = key.getEncoded();
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, passphrase, salt, nonce, bound(venue, id), plain);
        Arrays.fill(plain, (byte) 0);
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("format", 1);
        record.put("venue", venue);
        record.put("id", id);
        record.put("salt", Base64.getEncoder().encodeToString(salt));
        record.put("nonce", Base64.getEncoder().encodeToString(nonce));
        record.put("key", Base64.getEncoder().encodeToString(sealed));
        write(file(venue), record.toString().getBytes(UTF_8));
    }

    /**
     * Opens the venue's key.
     *
     * @throws KeyException where none is kept, the passphrase is another, or the file was changed
     */
    public ApiKey open(String venue, char[] passphrase) {
        JsonNode record = read(venue);
        String id = text(record, "id");
        byte[] plain = crypt(
                Cipher.DECRYPT_MODE,
                passphrase,
                decoded(record, "salt"),
                decoded(record, "nonce"),
                bound(venue, id),
                decoded(record, "key"));
        try {
            return new ApiKey(id, KeyPem.ofPkcs8(plain));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** Removes the venue's key. */
    public void forget(String venue) {
        try {
            Files.deleteIfExists(file(venue));
        } catch (IOException e) {
            throw new KeyException("The key file " + file(venue) + " cannot be removed.");
        }
    }

    private static byte[] bound(String venue, String id) {
        return ("precog key 1\n" + venue + "\n" + id).getBytes(UTF_8);
    }

    private static byte[] bytes(SecureRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] crypt(int mode, char[] passphrase, byte[] salt, byte[] nonce, byte[] bound, byte[] text) {
        byte[] stretched = stretch(passphrase, salt);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(stretched, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(text);
        } catch (AEADBadTagException e) {
            throw new KeyException("The passphrase does not open the key. Try again; if it is lost, make a new key at "
                    + "the exchange and bring that in.");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot encrypt.", e);
        } finally {
            Arrays.fill(stretched, (byte) 0);
        }
    }

    private static byte[] stretch(char[] passphrase, byte[] salt) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        ByteBuffer encoded = UTF_8.encode(CharBuffer.wrap(passphrase));
        byte[] password = new byte[encoded.remaining()];
        encoded.get(password);
        byte[] key = new byte[KEY_BYTES];
        argon.generateBytes(password, key);
        Arrays.fill(password, (byte) 0);
        return key;
    }

    private JsonNode read(String venue) {
        Path file = file(venue);
        if (!Files.exists(file)) {
            throw new KeyException("No key to " + venue + " is kept here. Bring one in first.");
        }
        try {
            return json.readTree(Files.readAllBytes(file));
        } catch (IOException | JacksonException e) {
            throw damaged(venue);
        }
    }

    private static String text(JsonNode record, String field) {
        String text = record.path(field).asString("");
        if (text.isEmpty()) {
            throw damaged("this venue");
        }
        return text;
    }

    private static byte[] decoded(JsonNode record, String field) {
        try {
            return Base64.getDecoder().decode(text(record, field));
        } catch (IllegalArgumentException e) {
            throw damaged("this venue");
        }
    }

    private static KeyException damaged(String venue) {
        return new KeyException("The file that keeps the key to " + venue + " is damaged. Bring the key in again.");
    }

    private void write(Path file, byte[] text) {
        try {
            Files.createDirectories(folder);
            Path whole = Files.createTempFile(folder, "key", ".new", ownerOnly());
            Files.write(whole, text);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new KeyException("The key cannot be kept in " + folder + ": the folder cannot be written.");
        }
    }

    /** Where the system has owners and groups; elsewhere the user's folder is the user's alone. */
    private FileAttribute<?>[] ownerOnly() {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)};
    }
}
