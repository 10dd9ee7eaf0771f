package dev.impasto.training.capture.scene;

import com.jme3.texture.Texture;

/** What a surface is covered with: its colour, and the normals of its relief. */
record Surface(Texture color, Texture normal) {}
