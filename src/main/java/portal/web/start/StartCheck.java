package portal.web.start;

import java.util.List;

/** A precondition for serving. */
interface StartCheck {

    /** Returns the faults, each beginning with the setting to correct; empty if there are none. */
    List<String> faults();
}
