/** Plans made from uploaded files: what a file would do to learners and licences, shown before it is done. */
package portal.imports;
