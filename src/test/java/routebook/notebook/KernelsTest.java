package routebook.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.dflib.jjava.jupyter.Extension;
import org.junit.jupiter.api.Test;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What each kernel is told, by its own library. */
class KernelsTest {

    private static final Table TABLE = Table.create("Names", StringColumn.create("name", "hub"));

    @Test
    void ijava_draws_a_table_and_keeps_its_text() {
        var renderer = new io.github.spencerpark.jupyter.kernel.display.Renderer();
        IJavaKernel.register(renderer);
        var data = renderer.render(TABLE);
        assertThat(data.getData(MIMEType.TEXT_HTML)).isEqualTo(Look.of(TABLE).bundle().get("text/html"));
        assertThat(data.getData(MIMEType.TEXT_PLAIN)).isEqualTo(Look.of(TABLE).text());
    }

    @Test
    void ijava_shows_a_picture() {
        var renderer = new io.github.spencerpark.jupyter.kernel.display.Renderer();
        IJavaKernel.register(renderer);
        Drawn drawing = Design.open("interop-testbed").drawing();
        var data = renderer.render(drawing);
        assertThat(data.getData(MIMEType.parse("image/png"))).isEqualTo(drawing.mimeBundle().get("image/png"));
    }

    @Test
    void jjava_finds_routebook_by_itself_and_draws_a_table() {
        assertThat(ServiceLoader.load(Extension.class)).extracting(each -> each.getClass().getName())
                .contains(JJavaKernel.class.getName());
        var renderer = new org.dflib.jjava.jupyter.kernel.display.Renderer();
        JJavaKernel.register(renderer);
        var data = renderer.render(TABLE);
        assertThat(data.getData(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.TEXT_HTML))
                .isEqualTo(Look.of(TABLE).bundle().get("text/html"));
    }

    @Test
    void rapaio_finds_routebook_by_itself_and_draws_a_table() {
        List<DisplayRenderer> renderers = new ArrayList<>();
        ServiceLoader.load(DisplayProvider.class).forEach(each -> {
            if (each instanceof RapaioKernel) {
                renderers.addAll(each.getDisplayRenderers());
            }
        });
        DisplayRenderer tables = renderers.stream().filter(each -> each.rendererClass() == Table.class).findFirst()
                .orElseThrow();
        assertThat(tables.render("text/html", TABLE).data().get("text/html"))
                .isEqualTo(Look.of(TABLE).bundle().get("text/html"));
    }

    /** Kernels import these packages before the first cell; a type of the same name would be out of reach there. */
    @Test
    void no_name_clashes_with_what_kernels_import() {
        for (Class<?> type : List.of(Answer.class, Design.class, Drawn.class, Look.class, Notebook.class, Page.class,
                Rich.class, JJavaKernel.class, RapaioKernel.class)) {
            assertThat(Modifier.isPublic(type.getModifiers())).isTrue();
            for (String imported : List.of("java.util", "java.io", "java.math", "java.net", "java.util.concurrent",
                    "java.util.prefs", "java.util.regex", "java.time", "java.awt", "tech.tablesaw.api")) {
                assertThat(exists(imported + "." + type.getSimpleName())).as(imported + " " + type).isFalse();
            }
        }
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, KernelsTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
