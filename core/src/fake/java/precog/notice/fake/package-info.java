/** Those who publish Precog: a key, notices signed with it, and an address on loopback that serves them. For tests. */
@NullMarked
package precog.notice.fake;

import org.jspecify.annotations.NullMarked;
