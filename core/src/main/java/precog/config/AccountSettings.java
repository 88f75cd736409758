package precog.config;

import static precog.config.Setting.money;

import precog.value.Money;

/**
 * The account on paper.
 *
 * @param paperCash what it begins with
 */
public record AccountSettings(Money paperCash) {
    static AccountSettings read(SettingSheet in) {
        return new AccountSettings(in.take(
                money("account.paper.cash", "10000", "100", "10000000", "What a new paper account begins with.")));
    }
}
