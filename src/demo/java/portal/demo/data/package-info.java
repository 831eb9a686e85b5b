/** The demo's past: who and what is there when it is started for the first time. */
package portal.demo.data;
