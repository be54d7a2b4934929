package routebook.report;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A folder or file that cannot be written or read. Its message is one line that names it. */
public final class ReportFileException extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    ReportFileException(String message, IOException cause) {
        super(OneLine.of(message), cause);
    }

    ReportFileException(String message) {
        this(message, new IOException(message));
    }
}
