package org.subrosa.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * A written document before it is given a format. The texts may hold marked values.
 *
 * @param subject what the document properties say it is about; empty for none
 * @param header the line at the top of each page; empty for none
 * @param footer the line at the bottom of each page; empty for none
 * @param note a reviewer's comment on the first paragraph; empty for none
 */
record Draft(
    String title, String subject, String header, String footer, String note, List<Block> blocks) {

  static Draft of(String title) {
    return new Draft(title, "", "", "", "", List.of());
  }

  Draft subject(String text) {
    return new Draft(title, text, header, footer, note, blocks);
  }

  Draft header(String text) {
    return new Draft(title, subject, text, footer, note, blocks);
  }

  Draft footer(String text) {
    return new Draft(title, subject, header, text, note, blocks);
  }

  Draft note(String text) {
    return new Draft(title, subject, header, footer, text, blocks);
  }

  Draft heading(String text) {
    return with(new Block.Heading(text));
  }

  Draft text(String text) {
    return with(new Block.Paragraph(text));
  }

  Draft field(String label, String value) {
    return with(new Block.Field(label, value));
  }

  Draft item(String text) {
    return with(new Block.Item(text));
  }

  Draft verbatim(String text) {
    return with(new Block.Verbatim(text));
  }

  Draft table(Grid grid) {
    return with(grid);
  }

  private Draft with(Block block) {
    List<Block> more = new ArrayList<>(blocks);
    more.add(block);
    return new Draft(title, subject, header, footer, note, List.copyOf(more));
  }

  /** The values planted in everything that a plain format shows. */
  List<Planted> planted() {
    List<Planted> values = new ArrayList<>(Mark.planted(title, "body"));
    values.addAll(Mark.planted(header, "header"));
    for (Block block : blocks) {
      values.addAll(plantedIn(block));
    }
    values.addAll(Mark.planted(footer, "footer"));
    return List.copyOf(values);
  }

  /** The values planted, with those of the document properties. */
  List<Planted> plantedWithProperties() {
    List<Planted> values = new ArrayList<>(planted());
    values.addAll(Mark.planted(subject, "metadata"));
    return List.copyOf(values);
  }

  /** The values planted, with those of the document properties and of the comment. */
  List<Planted> plantedWithNote() {
    List<Planted> values = new ArrayList<>(plantedWithProperties());
    values.addAll(Mark.planted(note, "comment"));
    return List.copyOf(values);
  }

  private static List<Planted> plantedIn(Block block) {
    if (block instanceof Block.Heading heading) {
      return Mark.planted(heading.text(), "body");
    }
    if (block instanceof Block.Paragraph paragraph) {
      return Mark.planted(paragraph.text(), "body");
    }
    if (block instanceof Block.Field field) {
      return Mark.planted(field.value(), "body");
    }
    if (block instanceof Block.Item item) {
      return Mark.planted(item.text(), "body");
    }
    if (block instanceof Block.Verbatim verbatim) {
      return Mark.planted(verbatim.text(), "body");
    }
    return block instanceof Grid grid ? grid.planted() : List.of();
  }
}
