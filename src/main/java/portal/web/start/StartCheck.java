package portal.web.start;

import java.util.List;

/** One thing that must be so before the portal serves anybody (architecture spec, "Unsafe production is refused at start"). */
interface StartCheck {

    /** What is not so, each fault beginning with the setting that mends it; empty if all is well. */
    List<String> faults();
}
