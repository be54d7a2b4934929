package routebook.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes files that belong together: all of them or none. */
final class WholeFolder {

    private WholeFolder() {}

    /**
     * Writes all files beside their places first, and moves them there once they are whole. Folders that were made on the way
     * are taken away again if that fails.
     *
     * @param what  what is written, for messages
     * @param files content by name, folders of the name separated by slashes
     * @return the files, in their order
     * @throws ReportFileException if that fails; what was there before is still there
     */
    static List<Path> write(String what, Path folder, Map<String, byte[]> files) {
        List<Path> made = new ArrayList<>();
        Path draft = null;
        try {
            makeFolders(folder, made);
            for (String name : files.keySet()) {
                if (Files.isDirectory(folder.resolve(name))) {
                    throw new FileSystemException(name, null, name + " in it is a folder");
                }
            }
            draft = Files.createTempDirectory(folder, ".routebook-");
            Map<Path, Path> moves = new LinkedHashMap<>();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path whole = draft.resolve(file.getKey());
                Files.createDirectories(whole.getParent());
                moves.put(Files.write(whole, file.getValue()), folder.resolve(file.getKey()));
            }
            for (Map.Entry<Path, Path> move : moves.entrySet()) {
                makeFolders(move.getValue().toAbsolutePath().getParent(), made);
                Files.move(move.getKey(), move.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
            remove(draft);
            return List.copyOf(moves.values());
        } catch (IOException e) {
            remove(draft);
            for (int i = made.size() - 1; i >= 0; i--) {
                removeEmpty(made.get(i));
            }
            throw new ReportFileException("cannot write " + what + " to " + folder + ": " + reason(folder, e), e);
        }
    }

    private static void makeFolders(Path folder, List<Path> made) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path each = folder.toAbsolutePath(); each != null && !Files.isDirectory(each); each = each.getParent()) {
            missing.add(0, each);
        }
        for (Path each : missing) {
            // "new/.." is there as soon as "new" is.
            if (!Files.isDirectory(each)) {
                Files.createDirectory(each);
                made.add(each);
            }
        }
    }

    private static void remove(Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> paths = new ArrayList<>(inside.toList());
            java.util.Collections.reverse(paths);
            paths.forEach(WholeFolder::removeEmpty);
        } catch (IOException e) {
            // The fault that led here is told; a second one would hide it.
            return;
        }
    }

    private static void removeEmpty(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // As above: what is left over is no part of the report.
            return;
        }
    }

    private static String reason(Path folder, IOException e) {
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is a file, not a folder";
        }
        if (e instanceof AccessDeniedException denied) {
            // Of the folder's content nobody but this class has made anything yet.
            return (Path.of(denied.getFile()).startsWith(folder) ? folder : denied.getFile()) + " may not be written";
        }
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " cannot be made";
        }
        if (e instanceof FileSystemException fault && fault.getReason() != null) {
            return fault.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
