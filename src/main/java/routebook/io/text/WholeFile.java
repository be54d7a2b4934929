package routebook.io.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/** Writes a file whole or not at all: whoever looks finds the old content or the new, never a part. */
public final class WholeFile {

    private WholeFile() {}

    /** Writes UTF-8, through a link to where it leads. */
    public static void write(String text, Path path) throws IOException {
        Path target = Files.isSymbolicLink(path) ? path.toRealPath() : path;
        if (Files.isDirectory(target)) {
            throw new IOException("it is a folder");
        }
        Path draft = target.resolveSibling("." + target.getFileName() + "."
                + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp");
        try {
            Files.writeString(draft, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
