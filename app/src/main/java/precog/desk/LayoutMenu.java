package precog.desk;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.page.Link;
import precog.desk.page.Selection;
import precog.desk.workspace.Workspaces;

/** Windows, links and workspaces, at the foot of the rail. */
final class LayoutMenu {
    private final Desk desk;
    private final Selection selection;
    private final Keymap keymap;
    private final MenuButton view = new MenuButton("Layout", new FontIcon("fth-layout"));
    private final TextField name = new TextField();

    LayoutMenu(Desk desk, DeskWindow window, Selection selection, Keymap keymap) {
        this.desk = desk;
        this.selection = selection;
        this.keymap = keymap;
        view.setId("layout");
        view.setContentDisplay(ContentDisplay.TOP);
        view.setMaxWidth(Double.MAX_VALUE);
        view.getStyleClass().add("rail-menu");
        view.setTooltip(new Tooltip("Windows, colour links and saved workspaces"));
        view.setOnShowing(showing -> fill());
        name.setId("workspaceName");
        name.setPromptText("Name of a new workspace");
        name.setOnAction(enter -> keep());
        selection.link().subscribe(this::showLink);
        keymap.on(DeskAction.NEW_WINDOW, () -> desk.openWindow(window));
        keymap.on(DeskAction.NEXT_LINK, this::nextLink);
        keymap.on(DeskAction.WORKSPACES, this::open);
        keymap.on(DeskAction.UNDO_LAYOUT, desk::undoLayout);
        keymap.on(DeskAction.REDO_LAYOUT, desk::redoLayout);
        fill();
    }

    Node view() {
        return view;
    }

    private void open() {
        view.show();
        name.requestFocus();
    }

    private void keep() {
        String typed = Workspaces.name(name.getText());
        if (!typed.isEmpty()) {
            desk.keepWorkspace(typed);
            name.clear();
            view.hide();
        }
    }

    private void nextLink() {
        Link[] links = Link.values();
        selection.follow(links[(selection.link().get().ordinal() + 1) % links.length]);
    }

    private void showLink(Link link) {
        view.getGraphic().getStyleClass().removeIf(style -> style.startsWith("link-"));
        view.getGraphic().getStyleClass().add(style(link));
        view.setText(link == Link.NONE ? "Layout" : link.words().replace(" link", ""));
    }

    private static String style(Link link) {
        return "link-" + link.name().toLowerCase(Locale.ROOT);
    }

    private void fill() {
        view.getItems()
                .setAll(
                        action(DeskAction.NEW_WINDOW),
                        links(),
                        new SeparatorMenuItem(),
                        new CustomMenuItem(name, false));
        for (String kept : desk.workspaces().names()) {
            view.getItems().add(item(kept, () -> desk.openWorkspace(kept)));
        }
        if (!desk.workspaces().names().isEmpty()) {
            Menu forget = new Menu("Forget");
            for (String kept : desk.workspaces().names()) {
                forget.getItems().add(item(kept, () -> desk.workspaces().forget(kept)));
            }
            view.getItems().add(forget);
        }
        view.getItems().addAll(new SeparatorMenuItem(), action(DeskAction.UNDO_LAYOUT), action(DeskAction.REDO_LAYOUT));
    }

    private Menu links() {
        Menu menu = new Menu("Follow the selection of");
        for (Link link : Link.values()) {
            RadioMenuItem item = new RadioMenuItem(link == Link.NONE ? "This window alone" : link.words());
            item.setSelected(selection.link().get() == link);
            item.setOnAction(click -> selection.follow(link));
            menu.getItems().add(item);
        }
        return menu;
    }

    private MenuItem action(DeskAction action) {
        String key = keymap.keys().text(action).get();
        return item(action.words() + "  " + key, () -> keymap.run(action));
    }

    private static MenuItem item(String words, Runnable deed) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(click -> deed.run());
        return item;
    }
}
