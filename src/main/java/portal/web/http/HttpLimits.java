package portal.web.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long slow clients may take, and how much the portal holds for them meanwhile. */
@ConfigMapping(prefix = "portal.http")
public interface HttpLimits {

    /** How long the body of a request may take to arrive. A client that the portal knows gets more: see minimumRate. */
    @WithDefault("PT5S")
    Duration bodyWithin();

    /** The bytes a second at which a known client has to send a body, or to read an answer, after the first seconds. */
    @WithDefault("16K")
    MemorySize minimumRate();

    /** The size of a body that carries its own credential or signature, and so is read before the sender is known. */
    @WithDefault("16K")
    MemorySize unknownBody();

    /** How many such bodies one address may be sending at once; with one more, the oldest is refused. */
    @WithDefault("64")
    int unknownBodiesPerAddress();

    /** How many such bodies all addresses may be sending at once. */
    @WithDefault("2048")
    int unknownBodies();

    /** How many bodies over 16 KiB one person may be sending at once; with one more, the oldest is refused. */
    @WithDefault("16")
    int largeBodiesPerPerson();

    /** How many bodies over 16 KiB all people may be sending at once. */
    @WithDefault("256")
    int largeBodies();

    /** The size of the answers that one person has not read yet; with more, the connection of the oldest is closed. */
    @WithDefault("8M")
    MemorySize unreadPerPerson();

    /** The size of the answers that all people have not read yet. */
    @WithDefault("64M")
    MemorySize unread();
}
