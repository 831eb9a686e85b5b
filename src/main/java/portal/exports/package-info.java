/** CSV downloads of lists: their columns, and rows read page by page through the list's own operation. */
package portal.exports;
