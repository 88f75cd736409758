/** What the build makes sure of before it packs: the sums, the licences and the texts of everything that is shipped. */
package precog.packaging;
