package routebook.kernel;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import jdk.jshell.spi.SPIResolutionException;

/** Runs the cells of a notebook in this machine and gives the value of each one's last expression, not its text. */
public final class CellShell implements AutoCloseable {

    /** What the kernels import before the first cell. */
    private static final List<String> IMPORTS = List.of("java.util.*", "java.io.*", "java.math.*", "java.net.*",
            "java.util.concurrent.*", "java.util.prefs.*", "java.util.regex.*");

    private final Control control = new Control();
    private final JShell shell;

    public CellShell(List<String> classPath) {
        shell = JShell.builder().out(following(() -> System.out)).err(following(() -> System.err))
                .executionEngine(new SameMachine(), Map.of()).build();
        classPath.forEach(shell::addToClasspath);
        IMPORTS.forEach(each -> shell.eval("import " + each + ";"));
    }

    /** A cell that failed: one message that says it all. */
    public static final class CellException extends Exception {
        private static final long serialVersionUID = 1;

        CellException(String message) {
            super(message);
        }
    }

    /** Adds a name that every cell may use. */
    void importing(String name) {
        shell.eval("import " + name + ";");
    }

    void addToClassPath(String path) {
        shell.addToClasspath(path);
    }

    /**
     * The value of the last expression of a cell; null if it ends in a declaration or in nothing.
     *
     * @throws CellException if it does not compile, or throws
     */
    public Object run(String cell) throws CellException {
        Object last = null;
        SourceCodeAnalysis.CompletionInfo rest = shell.sourceCodeAnalysis().analyzeCompletion(cell);
        while (rest.completeness().isComplete()) {
            last = null;
            for (SnippetEvent event : shell.eval(rest.source())) {
                if (event.causeSnippet() == null) {
                    refuse(event);
                    boolean value = event.snippet() instanceof ExpressionSnippet
                            || event.snippet().subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
                    last = value ? control.take() : last;
                }
            }
            rest = shell.sourceCodeAnalysis().analyzeCompletion(rest.remaining());
        }
        if (!rest.remaining().isBlank()) {
            throw new CellException("incomplete: " + rest.remaining().strip());
        }
        return last;
    }

    private void refuse(SnippetEvent event) throws CellException {
        if (event.exception() instanceof EvalException thrown) {
            throw new CellException(thrown.getExceptionClassName() + ": " + thrown.getMessage());
        }
        if (event.exception() != null) {
            throw new CellException(event.exception().toString());
        }
        if (event.status() == Snippet.Status.REJECTED || event.status() == Snippet.Status.RECOVERABLE_NOT_DEFINED
                && !(event.snippet() instanceof DeclarationSnippet)) {
            throw new CellException(shell.diagnostics(event.snippet()).map(each -> each.getMessage(null))
                    .collect(Collectors.joining("; ")) + " in: " + event.snippet().source().strip());
        }
    }

    @Override
    public void close() {
        shell.close();
    }

    /** A kernel exchanges System.out for each cell. */
    private static PrintStream following(Supplier<PrintStream> stream) {
        return new PrintStream(new OutputStream() {
            @Override
            public void write(int one) {
                stream.get().write(one);
            }

            @Override
            public void write(byte[] some, int from, int length) {
                stream.get().write(some, from, length);
            }

            @Override
            public void flush() {
                stream.get().flush();
            }
        }, true);
    }

    private final class SameMachine implements ExecutionControlProvider {
        @Override
        public String name() {
            return "same-machine";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return control;
        }
    }

    /** Keeps the last value itself. */
    private static final class Control extends DirectExecutionControl {
        private Object value;

        Object take() {
            Object taken = value;
            value = null;
            return taken;
        }

        @Override
        protected String invoke(Method method) throws Exception {
            try {
                value = method.invoke(null);
            } catch (InvocationTargetException e) {
                Throwable cause = e.getCause();
                if (cause instanceof SPIResolutionException unresolved) {
                    throw new ResolutionException(unresolved.id(), cause.getStackTrace());
                }
                throw new UserException(String.valueOf(cause.getMessage()), cause.getClass().getName(),
                        cause.getStackTrace());
            }
            return "";
        }
    }
}
