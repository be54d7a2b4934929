package routebook.notebook;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;

/** IJava looks for nothing by itself; its running kernel is asked for, and told how values look. */
final class IJavaKernel {

    private IJavaKernel() {}

    /** True if the cells of an IJava kernel draw Routebook's values now. */
    static boolean install() {
        try {
            // IJava itself is on no Maven repository, so its one getter is reached by name.
            Object running = Class.forName("io.github.spencerpark.ijava.IJava").getMethod("getKernelInstance").invoke(null);
            if (running instanceof BaseKernel kernel) {
                register(kernel.getRenderer());
                return true;
            }
            return false;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    static void register(Renderer renderer) {
        for (Class<?> type : Look.TYPES) {
            renderer.createRegistration(type).preferring(MIMEType.ANY).register((value, context) -> {
                Look look = Look.of(value);
                look.bundle().forEach((mime, content) -> context.renderIfRequested(MIMEType.parse(mime), (wanted, out) -> {
                    if (look.metadata().containsKey(mime)) {
                        out.putData(wanted, content, look.metadata().get(mime));
                    } else {
                        out.putData(wanted, content);
                    }
                }));
                context.renderIfRequested(MIMEType.TEXT_PLAIN, look::text);
            });
        }
    }
}
