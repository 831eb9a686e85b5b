/**
 * The parts that let the portal run on one machine with nothing installed: a database, an identity provider, a mail
 * catcher, and the people of the demo.
 *
 * <p>Compiled as test sources in the normal build, as main sources under the Maven profile {@code demo}, and never part
 * of a release. Nothing here is active unless {@link portal.demo.DemoMain} or a test starts it. All servers listen on
 * 127.0.0.1 only, because they trust every client.
 */
package portal.demo;
