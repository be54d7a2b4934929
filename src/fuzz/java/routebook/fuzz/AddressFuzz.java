package routebook.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import routebook.badinput.AddressCheck;

/** Any text as an address, a prefix, a line of a prefix list or a community. */
class AddressFuzz {

    @FuzzTest(maxDuration = "10m")
    void address(byte[] bytes) throws Exception {
        Patience.with(() -> AddressCheck.check(bytes));
    }
}
