package precog.db.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Starting points for methods. */
@Entity
@Table(name = "method_templates")
public class MethodTemplateRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long templateId;

    public String templateName;
    public @Nullable String description;

    @JdbcTypeCode(SqlTypes.JSON)
    public String positionMgmtConfig;

    @JdbcTypeCode(SqlTypes.JSON)
    public String riskConfig;

    @JdbcTypeCode(SqlTypes.JSON)
    public String executionConfig;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String sportConfig;

    public Instant createdAt;
}
