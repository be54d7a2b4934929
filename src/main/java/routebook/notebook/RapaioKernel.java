package routebook.notebook;

import java.util.List;
import java.util.Map;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplaySystem;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** Found by the rapaio kernel through its list of services; it looks again when it is asked to. */
public final class RapaioKernel implements DisplayProvider {

    static boolean refresh() {
        DisplaySystem.inst().refreshSpiDisplayHandlers();
        return true;
    }

    @Override
    public List<DisplayTransformer> getDisplayTransformers() {
        return List.of();
    }

    @Override
    public List<DisplayRenderer> getDisplayRenderers() {
        return Look.TYPES.stream().<DisplayRenderer>map(Cells::new).toList();
    }

    private record Cells(Class<?> rendererClass) implements DisplayRenderer {

        @Override
        public boolean canRender(String mime) {
            return true;
        }

        @Override
        public DisplayData render(String mime, Object value) {
            Look look = Look.of(value);
            Map.Entry<String, String> best = look.bundle().entrySet().stream().findFirst()
                    .orElse(Map.entry("text/plain", look.text()));
            DisplayData data = DisplayData.withType(best.getKey(), best.getValue());
            if (look.metadata().containsKey(best.getKey())) {
                data.putMetaData(best.getKey(), look.metadata().get(best.getKey()));
            }
            return data;
        }
    }
}
