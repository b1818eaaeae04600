package org.subrosa.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.subrosa.document.Access;
import org.subrosa.document.DocumentRef;
import org.subrosa.finding.Coverage;
import org.subrosa.store.Listed;

/** How an inventory is cut into units. */
final class PartitionPlannerTest {

  private static final int MOST_DOCUMENTS = 200;

  private static Listed listed(String path, long size, boolean isToBeRead) {
    return new Listed(
        new DocumentRef("file:///s", path, "file:///s/" + path, size, Instant.EPOCH, Access.GROUP),
        isToBeRead ? new Coverage.Examined() : new Coverage.Skipped("excluded"));
  }

  private static List<Listed> many(int count) {
    Random random = new Random(7);
    List<String> endings = List.of("txt", "zip", "docx", "PDF", "none");
    List<Listed> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String path = "d" + i + "." + endings.get(i % endings.size());
      all.add(listed(path, random.nextInt(4_000_000), i % 11 != 0));
    }
    return all;
  }

  @Test
  void plan_anyInventory_holdsEveryDocumentOnce() {
    List<Listed> all = many(1_234);
    List<Listed> planned = new ArrayList<>();
    List<WorkUnit> units = PartitionPlanner.plan(all);
    units.forEach(unit -> planned.addAll(unit.documents()));

    assertEquals(all.size(), planned.size());
    assertEquals(new HashSet<>(all), new HashSet<>(planned));
    for (int i = 0; i < units.size(); i++) {
      assertEquals(i, units.get(i).number());
      assertTrue(units.get(i).documents().size() <= MOST_DOCUMENTS);
    }
  }

  @Test
  void plan_orderOfTheInventory_makesNoDifference() {
    List<Listed> all = many(500);
    List<Listed> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(1));

    assertEquals(PartitionPlanner.plan(all), PartitionPlanner.plan(shuffled));
  }

  @Test
  void plan_dearestDocument_comesFirst() {
    Listed text = listed("a.txt", 40_000_000, true);
    Listed archive = listed("b.zip", 4_000_000, true);
    Listed skipped = listed("c.zip", 900_000_000, false);

    List<WorkUnit> units = PartitionPlanner.plan(List.of(skipped, text, archive));

    assertEquals(
        List.of(List.of(archive), List.of(text), List.of(skipped)),
        units.stream().map(WorkUnit::documents).toList());
  }

  @Test
  void plan_manySmallDocuments_areCutByCount() {
    List<Listed> all = new ArrayList<>();
    for (int i = 0; i < 450; i++) {
      all.add(listed("d" + i, 1, true));
    }

    assertEquals(
        List.of(200, 200, 50),
        PartitionPlanner.plan(all).stream().map(unit -> unit.documents().size()).toList());
  }

  @Test
  void plan_nothing_hasNoUnit() {
    assertEquals(List.of(), PartitionPlanner.plan(List.of()));
  }
}
