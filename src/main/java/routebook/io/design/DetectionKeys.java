package routebook.io.design;

import routebook.io.shape.Noun;
import routebook.io.shape.PartShape;
import routebook.io.shape.WholeNumberShape;
import routebook.io.shape.WordShape;
import routebook.scenario.Detection;

/** The keys of how a link's loss is noticed. */
final class DetectionKeys {

    static final PartShape<Detection.Builder, Detection> DETECTION = PartShape.<Detection.Builder, Detection>of(
                    "a detection", "detections",
                    "How the customer's routers at a link find out that it, or what is at its other end, is gone. It decides how"
                            + " long a failover takes, not where packets go.")
            .preset("keepaliveSeconds", WholeNumberShape.between(new Noun("a keepalive in seconds", "keepalives"), 3, 21_845, 3),
                    Detection.USUAL.keepaliveSeconds(), Detection::keepaliveSeconds,
                    Detection.Builder::keepaliveSeconds,
                    "Seconds between two KEEPALIVE messages. The lower value of both sides counts.")
            .preset("holdSeconds", WholeNumberShape.between(new Noun("a hold time in seconds", "hold times"), 4, 65_535, 9),
                    Detection.USUAL.holdSeconds(), Detection::holdSeconds, Detection.Builder::holdSeconds,
                    "Seconds without any message after which the session is given up; above keepaliveSeconds. The lower value"
                            + " of both sides counts.")
            .optional("bfdMs", WholeNumberShape.between(new Noun("a BFD interval in ms", "BFD intervals"), 10, 60_000, 300),
                    Detection::bfdMs, Detection.Builder::bfdMs, "no BFD",
                    "Milliseconds between two BFD packets. The MSEE speaks BFD with 300 ms x 3 once the customer's router does;"
                            + " the higher interval of both sides counts.")
            .preset("bfdMultiplier", WholeNumberShape.between(new Noun("a number of packets", "numbers"), 1, 255, 3),
                    Detection.USUAL.bfdMultiplier(), Detection::bfdMultiplier, Detection.Builder::bfdMultiplier,
                    "How many missing BFD packets are a loss; only with bfdMs.")
            .preset("portsDown", WordShape.of(Detection.PortsDown.class, WordShape::lower, Detection.PortsDown.NEAR),
                    Detection.PortsDown.BOTH, Detection::portsDown, Detection.Builder::portsDown,
                    "At which ends the port goes down when the link or its other end is lost: both on a direct link; one or"
                            + " neither where a provider's equipment stands between. Near is the customer's router on a"
                            + " circuit and the end that stands first on another link.")
            .checked(part -> Detection.of(part::into));

    private DetectionKeys() {}
}
