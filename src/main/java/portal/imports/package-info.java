/** Plans made from uploaded files: they show what a file would do to learners and licences before it is applied. */
package portal.imports;
