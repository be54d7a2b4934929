package routebook.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import routebook.badinput.TemplateCheck;

/** Any texts as the names of a small design that is reported on. */
class TemplateFuzz {

    @FuzzTest(maxDuration = "10m")
    void template(byte[] bytes) throws Exception {
        Patience.with(() -> TemplateCheck.check(bytes));
    }
}
