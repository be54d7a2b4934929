package routebook.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a careful stranger would fault in a page that is open in a tab. The scripts here are the judge's, not the page's. */
final class PageJudge {

    /** Folds whose content cannot be seen. */
    private static final String CLOSED = """
            [...document.querySelectorAll('details')].filter(fold => !fold.lastElementChild.checkVisibility())
                .map(fold => 'printed closed: ' + fold.querySelector('summary').textContent.trim())
            """;

    /** Looks where each link inside the page leads, and follows one to each end: a fold around it has to open. */
    private static final String LINKS = """
            (() => {
              const here = location.href.split('#')[0];
              const faults = new Set();
              const seen = new Set();
              for (const link of document.querySelectorAll('a[href], area[href]')) {
                const to = new URL(link.getAttribute('href'), document.baseURI);
                if (to.protocol !== location.protocol) {
                  continue;
                }
                const end = to.href.split('#')[0] === here
                    && document.getElementById(decodeURIComponent(to.hash.slice(1)));
                if (!end) {
                  faults.add('leads nowhere: ' + link.getAttribute('href'));
                  continue;
                }
                if (!seen.has(end)) {
                  seen.add(end);
                  link.click();
                  if (!end.checkVisibility()) {
                    faults.add('stays hidden: ' + link.getAttribute('href'));
                  }
                }
              }
              return [...faults];
            })()
            """;

    private static final String OPEN_ALL = "document.querySelectorAll('details').forEach(fold => { fold.open = true; })";

    /** The innermost parts that stick out on the right, apart from those in a box that scrolls by itself. */
    private static final String TOO_WIDE = """
            (() => {
              const root = document.documentElement;
              if (root.scrollWidth <= root.clientWidth) {
                return [];
              }
              const inBox = part => {
                for (let box = part.parentElement; box && box !== document.body; box = box.parentElement) {
                  if (getComputedStyle(box).overflowX !== 'visible') {
                    return true;
                  }
                }
                return false;
              };
              const out = [...document.body.querySelectorAll('*')]
                  .filter(part => part.getBoundingClientRect().right > root.clientWidth + 0.5 && !inBox(part));
              const deepest = out.filter(part => !out.some(other => part !== other && part.contains(other)));
              return [root.scrollWidth + ' px wide in a window of ' + root.clientWidth + ' px: '
                  + deepest.slice(0, 5).map(part => part.outerHTML.slice(0, 160)).join(' ... ')];
            })()
            """;

    private static final String IMAGES =
            "document.querySelectorAll('img, canvas, object, embed, [role=img], input[type=image], svg:not(svg svg)')";

    /**
     * Texts that look alike, down to the ground they stand on, are judged for contrast once: the first stands for all.
     * Judging each takes several times as long as all else.
     */
    private static final String ONE_OF_EACH_LOOK = """
            (() => {
              const looks = new Map();
              const look = part => {
                if (!looks.has(part)) {
                  const style = getComputedStyle(part);
                  looks.set(part, (part.parentElement ? look(part.parentElement) : '') + '/' + [style.color, style.fill,
                      style.backgroundColor, style.backgroundImage, style.opacity, style.fontSize, style.fontWeight,
                      style.textShadow, style.filter, style.textDecorationLine].join());
                }
                return looks.get(part);
              };
              const seen = new Set();
              for (const part of document.body.querySelectorAll('*')) {
                const text = [...part.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.data.trim());
                if (text && part.checkVisibility() && !seen.has(look(part))) {
                  seen.add(look(part));
                  part.setAttribute('data-look', seen.size);
                }
              }
              axe.configure({rules: [{id: 'color-contrast', selector: '[data-look]'},
                  {id: 'link-in-text-block', selector: 'a[data-look]'}]});
            })()
            """;

    /** Looking for style sheets to load, axe would make requests of its own. */
    private static final String AXE = """
            axe.run(document, {resultTypes: ['violations'], preload: false}).then(found => found.violations
                .filter(rule => ['serious', 'critical'].includes(rule.impact))
                .map(rule => `${rule.impact} ${rule.id}, ${rule.nodes.length} times: ${rule.help}: `
                    + rule.nodes.slice(0, 5).map(node => node.html.slice(0, 160) + ' '
                        + node.any.concat(node.all, node.none).map(check => check.message).join('; ')).join(' ... ')))
            """;

    private static final String AXE_SCRIPT = axeScript();

    private final Tab tab;

    PageJudge(Tab tab) {
        this.tab = tab;
    }

    private static String axeScript() {
        try (InputStream in = PageJudge.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All faults of a page in a view; an empty list for one that is fit to be shown. */
    List<String> faults(URI page, View view) {
        tab.show(page, view);
        List<String> faults = new ArrayList<>();
        if (view == View.PRINT) {
            faults.addAll(tab.list(CLOSED));
        } else {
            faults.addAll(tab.list(LINKS));
        }
        tab.evaluate(OPEN_ALL);
        faults.addAll(tab.list(TOO_WIDE));
        unnamedImages(faults);
        // Before axe comes in, which is not the page's.
        faults.addAll(tab.complaints());
        foreignRequests(page, faults);
        tab.evaluate(AXE_SCRIPT);
        tab.evaluate(ONE_OF_EACH_LOOK);
        faults.addAll(tab.list(AXE));
        return faults;
    }

    private void unnamedImages(List<String> faults) {
        for (JsonNode image : tab.spoken(IMAGES)) {
            if (image.path("ignored").asBoolean() || image.at("/name/value").asText().isBlank()) {
                faults.add("image without a name: " + image);
            }
        }
    }

    private void foreignRequests(URI page, List<String> faults) {
        // What stands in the page itself is not fetched.
        tab.requests().stream().filter(address -> !address.startsWith("data:") && !address.equals(page.toString()))
                .forEach(address -> faults.add("request: " + address));
    }
}
