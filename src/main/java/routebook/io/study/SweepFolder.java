package routebook.io.study;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import routebook.analysis.Csv;
import routebook.analysis.CsvRows;
import routebook.analysis.Members;
import routebook.analysis.SetQuestion;
import routebook.analysis.row.CaseRow;
import routebook.io.text.FileWords;
import routebook.io.text.Shown;
import routebook.study.SweepRunner;

/**
 * The folder that a sweep writes into: a CSV file for each question, named after it, and {@code cases.csv}, which says of
 * every case whether it could be computed. Rows stream into the files; those of questions about all cases together are
 * gathered from the others at the end. A sweep that was stopped, however roughly, goes on
 * from the last piece of work that is whole in the folder, and the files come out the same, byte for byte.
 */
public final class SweepFolder {

    /** Says how far a sweep has come; gone when it is finished. */
    static final String PROGRESS = "sweep.progress";

    private static final String CASES = "cases";
    private static final String UNFINISHED = ".part";

    private final StudyFile file;
    private final Path folder;
    private final String version;
    private final List<String> names = new ArrayList<>(List.of(CASES));

    private SweepFolder(StudyFile file, Path folder, String version) {
        this.file = file;
        this.folder = folder;
        this.version = version;
        file.questions().forEach(question -> names.add(question.name()));
    }

    /** Who computes the pieces of a study, from one on, and hands them on in their order. */
    @FunctionalInterface
    public interface Pieces {

        /**
         * Computes what {@link StudyFile#lines} gives for every case.
         *
         * @param first number of the first piece
         * @param sink  takes them
         */
        void run(StudyFile file, int first, SweepRunner.Sink<List<String>> sink);

        /** This machine. */
        static Pieces by(SweepRunner runner) {
            return (file, first, sink) -> runner.run(file.study(), file::lines, first, sink);
        }
    }

    /**
     * Runs a study into a folder, which is made if need be.
     *
     * @param version which Routebook this is; another one does not go on with its rows
     * @return the names of the files, in the order of the questions, those about all cases together last
     * @throws IllegalArgumentException if the folder holds an unfinished sweep of another study or version, or if what is
     *                                  asked is not to be had of so many variants
     * @throws UncheckedIOException     if the folder cannot be written
     * @throws routebook.study.SweepInterruptedException if the thread is interrupted; the next call goes on from there
     */
    public static List<String> run(StudyFile file, Path folder, String version, Pieces pieces) {
        SweepFolder sweep = new SweepFolder(file, folder, version);
        try {
            return sweep.run(pieces);
        } catch (IOException e) {
            throw sweep.notWritten(e);
        }
    }

    private List<String> run(Pieces pieces) throws IOException {
        Members members = Members.of(file.study());
        // What cannot be had of this study is refused before a night is spent on it.
        file.together().forEach(question -> question.csv(members, any -> { }));
        Files.createDirectories(folder);
        Path progress = folder.resolve(PROGRESS);
        List<Long> lengths = new ArrayList<>();
        int first = resume(progress, lengths);
        List<RandomAccessFile> files = new ArrayList<>();
        try (RandomAccessFile log = opened(progress, Files.size(progress))) {
            for (int i = 0; i < names.size(); i++) {
                files.add(opened(unfinished(names.get(i)), lengths.get(i)));
            }
            if (first == 0) {
                write(files.get(0), Csv.header(file.study().factors(), CaseRow.class));
                for (int i = 0; i < file.questions().size(); i++) {
                    write(files.get(i + 1), Csv.header(file.study().factors(), file.questions().get(i).type()));
                }
            }
            pieces.run(file, first, (piece, cases) -> append(piece, cases, files, log));
        } finally {
            for (RandomAccessFile each : files) {
                each.close();
            }
        }
        List<String> all = new ArrayList<>(names);
        for (SetQuestion<?> question : file.together()) {
            gather(question, members);
            all.add(question.name());
        }
        for (String name : all) {
            Files.move(unfinished(name), folder.resolve(name + ".csv"), StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
        Files.delete(progress);
        return all.stream().map(name -> name + ".csv").toList();
    }

    /** What is asked of all cases together is read from what each of them answered. */
    private <C extends Record> void gather(SetQuestion<C> question, Members members) throws IOException {
        try (Writer csv = Files.newBufferedWriter(unfinished(question.name()))) {
            SetQuestion.Gathering<C> gathering = question.csv(members, text -> append(csv, text));
            CsvRows.read(unfinished(question.of().name()), file.study().factors(), question.of().type(), gathering::take);
            gathering.end();
        }
    }

    private void append(Writer csv, String text) {
        try {
            csv.write(text);
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    private UncheckedIOException notWritten(IOException e) {
        return new UncheckedIOException(Shown.escaped(folder.toString()) + ": cannot be written: " + FileWords.reason(e), e);
    }

    private void append(int piece, List<List<String>> cases, List<RandomAccessFile> files, RandomAccessFile log) {
        try {
            StringBuilder line = new StringBuilder().append(piece + 1);
            for (int i = 0; i < files.size(); i++) {
                int each = i;
                write(files.get(i), cases.stream().map(lines -> lines.get(each)).collect(Collectors.joining()));
                line.append(' ').append(files.get(i).getFilePointer());
            }
            // Written last: what it counts is in the files already.
            write(log, line.append('\n').toString());
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    /** A file that is written on from there. An interrupt does not close it, as it would a channel. */
    private static RandomAccessFile opened(Path path, long length) throws IOException {
        RandomAccessFile opened = new RandomAccessFile(path.toFile(), "rw");
        opened.setLength(length);
        opened.seek(length);
        return opened;
    }

    private static void write(RandomAccessFile to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first piece that is not whole in the folder, and how long each file is up to it. */
    private int resume(Path progress, List<Long> lengths) throws IOException {
        String head = version + ' ' + file.fingerprint() + ' ' + String.join(" ", names) + '\n';
        if (Files.exists(progress)) {
            String text = Files.readString(progress);
            if (!text.startsWith(head)) {
                throw new IllegalArgumentException("the folder " + Shown.escaped(folder.toString())
                        + " holds an unfinished sweep of another study or another Routebook; give another folder, or remove " + PROGRESS
                        + " from it");
            }
            // A line without its end was cut off while it was written.
            String lines = text.substring(head.length(), text.lastIndexOf('\n') + 1);
            if (!lines.isEmpty()) {
                Files.writeString(progress, head + lines);
                List<String> last = Arrays.asList(lines.substring(lines.lastIndexOf('\n', lines.length() - 2) + 1)
                        .strip().split(" "));
                last.subList(1, last.size()).forEach(length -> lengths.add(Long.parseLong(length)));
                for (int i = 0; i < names.size(); i++) {
                    // It was stopped while the files were given their names.
                    Path whole = folder.resolve(names.get(i) + ".csv");
                    if (!Files.exists(unfinished(names.get(i))) && Files.exists(whole)) {
                        Files.move(whole, unfinished(names.get(i)));
                    }
                }
                return Integer.parseInt(last.get(0));
            }
        }
        Files.writeString(progress, head);
        names.forEach(any -> lengths.add(0L));
        return 0;
    }

    private Path unfinished(String name) {
        return folder.resolve(name + ".csv" + UNFINISHED);
    }
}
