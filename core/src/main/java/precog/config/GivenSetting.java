package precog.config;

/** A value somebody gave a setting, not yet checked. */
public record GivenSetting(String key, String text, Origin origin) {}
