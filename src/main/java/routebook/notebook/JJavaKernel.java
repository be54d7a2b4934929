package routebook.notebook;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Found by JJava through its list of services as soon as Routebook is on the class path of a notebook. */
public final class JJavaKernel implements Extension {

    @Override
    public void install(BaseKernel kernel) {
        register(kernel.getRenderer());
        Notebook.foundBy("JJava");
    }

    /** True if the cells of a running JJava kernel draw Routebook's values now. */
    static boolean install() {
        BaseKernel kernel;
        try {
            kernel = BaseKernel.notebookKernel();
        } catch (NullPointerException e) {
            // So it says that there is none.
            return false;
        }
        register(kernel.getRenderer());
        return true;
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
