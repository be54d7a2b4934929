package routebook.io.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The text of a design file: UTF-8, with or without a byte order mark, and no larger than any design needs.
 *
 * @param file     what the file is called in messages
 * @param text     without the byte order mark
 * @param expected what a file that holds nothing should have been, in words
 */
public record SourceText(String file, String text, String expected) {

    private static final int LARGEST = 16 * 1024 * 1024;
    private static final String ENCODED = "a text file in UTF-8";

    /** True if the name says JSON; any other file is YAML. */
    public static boolean isJson(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /**
     * A file.
     *
     * @param expected what a file that holds nothing should have been, in words
     * @throws ScenarioFileException if it cannot be read, is too large, is not UTF-8, holds nothing, or holds control
     *                               characters
     */
    public static SourceText of(Path path, String expected) {
        String file = path.toString();
        if (Files.isDirectory(path)) {
            throw Faults.only(Location.of(file), "a folder", "a design file", "");
        }
        if (!Files.exists(path)) {
            throw Faults.only(Location.of(file), "no such file", "a design file", "");
        }
        try (InputStream in = Files.newInputStream(path)) {
            if (Files.size(path) > LARGEST) {
                throw tooLarge(file, Long.toString(Files.size(path)));
            }
            return of(in, file, expected);
        } catch (IOException e) {
            throw Faults.only(Location.of(file), "a file that cannot be read", "a design file", FileWords.reason(e));
        }
    }

    /**
     * A stream, which stays open.
     *
     * @param expected what a file that holds nothing should have been, in words
     * @throws ScenarioFileException as {@link #of(Path, String)} does
     * @throws IOException           if the stream cannot be read
     */
    public static SourceText of(InputStream in, String file, String expected) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw tooLarge(file, "more than " + LARGEST);
        }
        refuseOtherEncodings(bytes, file);
        return of(decoded(bytes, file), file, expected);
    }

    /**
     * A text.
     *
     * @param expected what a file that holds nothing should have been, in words
     * @throws ScenarioFileException if it is too large, holds nothing, or holds control characters
     */
    public static SourceText of(String text, String file, String expected) {
        if (text.length() > LARGEST) {
            throw tooLarge(file, "more than " + LARGEST);
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.isBlank()) {
            throw Faults.only(Location.of(file), "an empty file", expected, "");
        }
        refuseControlCharacters(plain, file);
        return new SourceText(file, plain, expected);
    }

    private static ScenarioFileException tooLarge(String file, String bytes) {
        return Faults.only(Location.of(file), "a file of " + bytes + " bytes", "at most " + LARGEST + " (16 MB)", "");
    }

    private static void refuseOtherEncodings(byte[] bytes, String file) {
        String encoding = "";
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            encoding = "UTF-32";
        } else if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)
                || bytes.length > 3 && (bytes[0] == 0) != (bytes[1] == 0) && (bytes[0] == 0) == (bytes[2] == 0)
                        && (bytes[1] == 0) == (bytes[3] == 0)) {
            encoding = "UTF-16";
        }
        if (!encoding.isEmpty()) {
            throw Faults.only(Location.of(file), "text in " + encoding, ENCODED, "save it as UTF-8");
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw Faults.only(Location.of(file), "a binary file (byte " + i + " is zero)", ENCODED, "");
            }
        }
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(byte[] bytes, String file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw Faults.only(end(text, file), String.format(Locale.ROOT,
                    "byte 0x%02X, which begins no character in UTF-8", in.get(in.position())), ENCODED,
                    "save it as UTF-8");
        }
        return text;
    }

    /** YAML allows none of them, and in a message or a report they do harm. */
    private static void refuseControlCharacters(String text, String file) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (Character.isISOControl(each) && each != '\n' && each != '\r' && each != '\t' && each != '\u0085') {
                throw Faults.only(end(text.substring(0, i), file), "the control character " + Shown.codePoint(each),
                        "printable text", "");
            }
        }
    }

    /** The place right behind a text. */
    private static Location end(String text, String file) {
        int lines = (int) text.chars().filter(each -> each == '\n').count();
        String last = text.substring(text.lastIndexOf('\n') + 1);
        return new Location(file, lines + 1, last.codePointCount(0, last.length()) + 1);
    }
}
