package routebook.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import routebook.badinput.ScenarioCheck;

/** Any bytes as a design file. */
class ScenarioFuzz {

    @FuzzTest(maxDuration = "10m")
    void scenario(byte[] bytes) throws Exception {
        Patience.with(() -> ScenarioCheck.check(bytes));
    }
}
