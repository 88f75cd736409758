package com.sun.glass.ui.desk;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.events.MouseEvent;
import com.sun.glass.ui.Application;
import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.EventLoop;
import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.SystemClipboard;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import com.sun.glass.ui.delegate.ClipboardDelegate;
import com.sun.glass.ui.headless.*;
import java.nio.IntBuffer;
import java.util.HashMap;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;

/**
 * Test-only Glass platform: JavaFX 26's Headless platform with a settable screen size, mouse events that carry
 * the pressed buttons and modifier keys, and drag-and-drop. Selected with -Dglass.platform=Desk.
 */
public final class DeskPlatformFactory extends HeadlessPlatformFactory {
    static final int W, H;

    static {
        String[] g = System.getProperty("desk.geometry", "1920x1080").split("x");
        W = Integer.parseInt(g[0]);
        H = Integer.parseInt(g[1]);
    }

    static final int[] FB = new int[W * H];
    static int mods; // pressed mouse buttons + modifier keys, FX thread only
    static DndClipboard dnd; // the drag in progress, FX thread only
    static final int BUTTONS = KeyEvent.MODIFIER_BUTTON_PRIMARY
            | KeyEvent.MODIFIER_BUTTON_SECONDARY
            | KeyEvent.MODIFIER_BUTTON_MIDDLE
            | KeyEvent.MODIFIER_BUTTON_BACK
            | KeyEvent.MODIFIER_BUTTON_FORWARD;

    @Override
    public Application createApplication() {
        return new App();
    }

    @Override
    public ClipboardDelegate createClipboardDelegate() {
        ClipboardDelegate d = super.createClipboardDelegate();
        return n -> Clipboard.DND.equals(n) ? new DndClipboard() : d.createClipboard(n);
    }

    static final class App extends HeadlessApplication {
        private Screen[] screens;

        @Override
        protected Screen[] staticScreen_getScreens() {
            if (screens == null) {
                super.staticScreen_getScreens();
                screens =
                        new Screen[] {new Screen(0, 32, 0, 0, W, H, 0, 0, W, H, 0, 0, W, H, 100, 100, 1f, 1f, 1f, 1f)};
            }
            return screens;
        }

        @Override
        public Window createWindow(Window owner, Screen s, int mask) {
            return new Win(owner, s, mask);
        }

        @Override
        public View createView() {
            return new Vw();
        }

        @Override
        public GlassRobot createRobot() {
            return new Rob(this);
        }
    }

    static final class Win extends HeadlessWindow {
        Win(Window owner, Screen s, int mask) {
            super(new HeadlessWindowManager(), owner, s, java.nio.ByteBuffer.allocate(1000 * 1000 * 4), mask);
        }

        @Override
        public Color getColor(int x, int y) {
            int c = FB[y * W + x];
            return Color.rgb(c >> 16 & 255, c >> 8 & 255, c & 255, (c >>> 24) / 255.0);
        }

        @Override
        public void getScreenCapture(int x, int y, int w, int h, int[] data, boolean fit) {
            for (int i = 0; i < h; i++)
                if (y + i >= 0 && y + i < H)
                    for (int j = 0; j < w; j++) if (x + j >= 0 && x + j < W) data[i * w + j] = FB[(y + i) * W + x + j];
        }

        @Override
        protected boolean _minimize(long ptr, boolean m) {
            notifyResize(
                    m ? com.sun.glass.events.WindowEvent.MINIMIZE : com.sun.glass.events.WindowEvent.RESTORE,
                    getWidth(),
                    getHeight());
            return true;
        }
    }

    static final class Vw extends HeadlessView {
        @Override
        protected void _uploadPixels(long ptr, Pixels px) {
            Window win = getWindow();
            if (win == null) return;
            IntBuffer b = (IntBuffer) px.getBuffer();
            int w = px.getWidth(), h = px.getHeight(), x0 = win.getX(), y0 = win.getY();
            int sx = Math.max(0, -x0), n = Math.min(w, W - x0) - sx;
            if (n <= 0) return;
            for (int y = Math.max(0, -y0); y < h && y0 + y < H; y++) b.get(y * w + sx, FB, (y0 + y) * W + x0 + sx, n);
        }

        @Override
        protected void notifyMouse(
                int type, int button, int x, int y, int xa, int ya, int m, boolean popup, boolean synth) {
            if (dnd != null) return; // a real platform sends no mouse events while its drag loop runs
            super.notifyMouse(
                    type,
                    button,
                    x,
                    y,
                    xa,
                    ya,
                    mods,
                    type == MouseEvent.DOWN && button == MouseEvent.BUTTON_RIGHT,
                    false);
        }

        int enter(int x, int y, int xa, int ya, int a) {
            return notifyDragEnter(x, y, xa, ya, a);
        }

        int over(int x, int y, int xa, int ya, int a) {
            return notifyDragOver(x, y, xa, ya, a);
        }

        int drop(int x, int y, int xa, int ya, int a) {
            return notifyDragDrop(x, y, xa, ya, a);
        }

        void leave() {
            notifyDragLeave();
        }
    }

    static final class Rob extends HeadlessRobot {
        Rob(HeadlessApplication a) {
            super(a);
        }

        static int bit(MouseButton b) {
            return switch (b) {
                case PRIMARY -> KeyEvent.MODIFIER_BUTTON_PRIMARY;
                case SECONDARY -> KeyEvent.MODIFIER_BUTTON_SECONDARY;
                case MIDDLE -> KeyEvent.MODIFIER_BUTTON_MIDDLE;
                case BACK -> KeyEvent.MODIFIER_BUTTON_BACK;
                case FORWARD -> KeyEvent.MODIFIER_BUTTON_FORWARD;
                default -> 0;
            };
        }

        static int bit(KeyCode k) {
            return switch (k) {
                case SHIFT -> KeyEvent.MODIFIER_SHIFT;
                case CONTROL -> KeyEvent.MODIFIER_CONTROL;
                case ALT -> KeyEvent.MODIFIER_ALT;
                case META, COMMAND, WINDOWS -> KeyEvent.MODIFIER_COMMAND;
                default -> 0;
            };
        }

        @Override
        public void mousePress(MouseButton... bs) {
            for (MouseButton b : bs) mods |= bit(b);
            super.mousePress(bs);
        }

        @Override
        public void mouseRelease(MouseButton... bs) {
            for (MouseButton b : bs) mods &= ~bit(b);
            super.mouseRelease(bs);
            if (dnd != null) dnd.finish((int) getMouseX(), (int) getMouseY());
        }

        @Override
        public void mouseMove(double x, double y) {
            super.mouseMove(x, y);
            if (dnd != null) dnd.move((int) x, (int) y);
        }

        @Override
        public void keyPress(KeyCode k) {
            mods |= bit(k);
            super.keyPress(k);
        }

        @Override
        public void keyRelease(KeyCode k) {
            mods &= ~bit(k);
            super.keyRelease(k);
        }
    }

    static final class DndClipboard extends SystemClipboard {
        private EventLoop loop;
        private Vw target;
        private int action;
        private int supported;

        DndClipboard() {
            super(Clipboard.DND);
        }

        @Override
        protected boolean isOwner() {
            return true;
        }

        @Override
        @SuppressWarnings("NonApiType") // as the toolkit declares it
        protected void pushToSystem(HashMap<String, Object> data, int supportedActions) {
            supported = supportedActions;
            dnd = this;
            loop = Application.GetApplication().createEventLoop();
            loop.enter(); // the modal drag loop of a real platform
        }

        private Vw at(int x, int y) {
            Vw r = null;
            for (Window w : Window.getWindows())
                if (w.getView() instanceof Vw v
                        && w.isVisible()
                        && x >= w.getX()
                        && x < w.getX() + w.getWidth()
                        && y >= w.getY()
                        && y < w.getY() + w.getHeight()) r = v;
            return r;
        }

        private int want() {
            return (supported & ACTION_MOVE) != 0 && (supported & ACTION_COPY) == 0
                    ? ACTION_MOVE
                    : supported & ACTION_COPY_OR_MOVE;
        }

        void move(int x, int y) {
            Vw v = at(x, y);
            if (target != null && target != v) {
                target.leave();
                target = null;
                action = 0;
            }
            if (v == null) return;
            int wx = x - v.getWindow().getX(), wy = y - v.getWindow().getY();
            if (target == null) {
                target = v;
                action = v.enter(wx, wy, x, y, want());
            } else action = v.over(wx, wy, x, y, want());
        }

        void finish(int x, int y) {
            dnd = null;
            int done = 0;
            try {
                if (target != null) {
                    if (action != 0)
                        done = target.drop(
                                x - target.getWindow().getX(),
                                y - target.getWindow().getY(),
                                x,
                                y,
                                action);
                    else target.leave();
                }
            } finally {
                loop.leave(null);
                actionPerformed(done);
            }
        }

        @Override
        protected void pushTargetActionToSystem(int actionDone) {}

        @Override
        protected Object popFromSystem(String mime) {
            return null;
        }

        @Override
        protected int supportedSourceActionsFromSystem() {
            return supported;
        }

        @Override
        protected String[] mimesFromSystem() {
            return new String[0];
        }
    }
}
