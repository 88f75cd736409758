package precog.app;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import precog.desk.theme.Emblem;
import precog.desk.theme.Theme;

/** A window as large as what is in it, where there is no desk. */
final class SmallWindow {
    private SmallWindow() {}

    /** One that is not shown yet; FX thread. */
    static Stage around(Parent view, Theme.Shade shade) {
        Stage stage = new Stage();
        Scene scene = new Scene(view);
        new Theme(scene, shade);
        Emblem.mark(stage);
        stage.setTitle("Precog");
        stage.setScene(scene);
        stage.setResizable(false);
        return stage;
    }
}
