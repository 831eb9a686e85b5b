package portal.demo;

import portal.demo.http.Loopback;

/**
 * A port that the demo needs.
 *
 * @param what the server that listens there, in words
 * @param setting the name of the setting that changes it
 * @param number from 1 to 65535
 */
record DemoPort(String what, String setting, int number) {

    String url() {
        return "http://127.0.0.1:" + number;
    }

    boolean isTaken() {
        return !Loopback.isFree(number);
    }

    String complaint() {
        return "Port %d, for %s, is in use. Stop the program that uses it, or choose another port: -D%s=%d"
                .formatted(number, what, setting, number + 100);
    }
}
