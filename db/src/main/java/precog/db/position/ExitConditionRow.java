package precog.db.position;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Look-up of the reasons a position is left; rank breaks ties within a priority. */
@Entity
@Table(name = "exit_conditions")
public class ExitConditionRow {
    @Id
    public String exitCondition;

    public String exitPriority;
    public int rank;
    public String description;
}
