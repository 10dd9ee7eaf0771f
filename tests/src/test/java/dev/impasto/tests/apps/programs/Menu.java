package dev.impasto.tests.apps.programs;

import com.jme3.app.SimpleApplication;
import com.jme3.font.BitmapText;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.shape.Box;
import com.jme3.scene.shape.Quad;
import com.jme3.ui.Picture;

/** A GUI: text, a picture, a bar, a turning body among them; statistics; a scene behind. */
public final class Menu extends SimpleApplication {
    private Geometry behind;
    private Geometry among;
    private BitmapText title;
    private float time;

    @Override
    public void simpleInitApp() {
        behind =
                Props.body(
                        rootNode,
                        new Box(1.4f, 1.4f, 1.4f),
                        Props.lit(assetManager, new ColorRGBA(0.3f, 0.5f, 0.8f, 1)),
                        0,
                        0,
                        0);
        Props.daylight(rootNode, 1.1f, 0.3f);
        viewPort.setBackgroundColor(new ColorRGBA(0.12f, 0.1f, 0.16f, 1));
        guiFont = assetManager.loadFont("Interface/Fonts/Default.fnt");
        title = new BitmapText(guiFont);
        title.setSize(26);
        title.setText("Paused");
        title.setColor(ColorRGBA.Yellow);
        title.setLocalTranslation(
                (cam.getWidth() - title.getLineWidth()) / 2, cam.getHeight() - 20, 0);
        guiNode.attachChild(title);
        Picture logo = new Picture("logo");
        logo.setImage(assetManager, "Interface/Logo/Monkey.png", true);
        logo.setWidth(64);
        logo.setHeight(64);
        logo.setPosition(cam.getWidth() - 80, 16);
        guiNode.attachChild(logo);
        Geometry bar = new Geometry("bar", new Quad(cam.getWidth() * 0.4f, 10));
        bar.setMaterial(Props.unlit(assetManager, new ColorRGBA(0.2f, 0.8f, 0.3f, 1)));
        bar.setLocalTranslation(cam.getWidth() * 0.3f, 24, 0);
        guiNode.attachChild(bar);
        among = new Geometry("among", new Box(18, 18, 18));
        among.setMaterial(Props.unlit(assetManager, ColorRGBA.White));
        among.getMaterial()
                .setTexture("ColorMap", assetManager.loadTexture("Interface/Logo/Monkey.jpg"));
        among.setLocalTranslation(cam.getWidth() - 50, cam.getHeight() - 50, 0);
        guiNode.attachChild(among);
        cam.setLocation(new Vector3f(0, 1, 6));
        cam.lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
    }

    @Override
    public void simpleUpdate(float tpf) {
        time += tpf;
        behind.rotate(0, tpf, 0.5f * tpf);
        among.rotate(0.3f * tpf, tpf, 0);
        title.setText("Paused " + (int) (10 * time));
    }
}
