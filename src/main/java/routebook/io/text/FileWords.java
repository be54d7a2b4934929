package routebook.io.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, in words: the JDK's messages are often no more than a path. */
public final class FileWords {

    private FileWords() {}

    /** The reason, without the path. */
    public static String reason(IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return "its folder is not there";
        }
        if (problem instanceof AccessDeniedException) {
            return "access is denied";
        }
        String reason = problem instanceof FileSystemException file ? file.getReason() : problem.getMessage();
        return reason == null ? problem.getClass().getSimpleName() : Shown.sentence(reason);
    }
}
