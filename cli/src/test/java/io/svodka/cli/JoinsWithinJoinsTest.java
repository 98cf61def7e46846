package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Joins whose condition needs other joins of the joined rows first.
class JoinsWithinJoinsTest {
  private static final String PROJECT =
      """
      project shop {
        edition 2026
        language "en"
        locale "en-GB"
        timezone "UTC"
        currency EUR
      }

      source manager_rows from file "managers.csv" {
        key id
        columns {
          id integer
          name text
          active boolean
        }
      }

      source partner_rows from file "partners.csv" {
        key id
        columns {
          id integer
          name text
          card text
          manager_id integer
        }
      }

      source sale_rows from file "sales.csv" {
        key id
        columns {
          id integer
          partner_id integer
          seller text
          amount decimal(12, 2)
        }
        expect each seller in partners.manager_name
        expect each seller in partners.manager.name
      }

      source visit_rows from file "visits.csv" {
        key no
        columns {
          no integer
          sale_id integer
          card text
          minutes integer
        }
      }

      model managers from manager_rows {
        dimension name
        dimension active
      }

      model partners from partner_rows {
        join one manager is managers on manager_id
        dimension name
        dimension manager_name = manager.name
        dimension card
      }

      model looked_after from partner_rows {
        join one manager is managers on manager_id
        where manager.active
        dimension name {
          missing as "nobody"
        }
        dimension manager_name = manager.name {
          missing as "none"
        }
      }

      model visits from visit_rows {
        dimension card
      }

      model sales from sale_rows {
        join one partner is looked_after on partner_id
        join one holder is partners on partner_id
        join many visits is visits on id = visits.sale_id and holder.card = visits.card
        measure revenue = sum(amount)
        measure minutes = sum(visits.minutes)
      }

      report r {
        during all time
        formats html
        query by_partner {
          show {
            revenue
            minutes
          }
          by {
            partner.name
            partner.manager_name
          }
        }
        table from by_partner
      }

      test "joins" {
        as of 2026-11-03
        report r
        given manager_rows {
          | id | name | active |
          |  1 | Ann  | true   |
          |  2 | Bob  | false  |
        }
        given partner_rows {
          | id | name | card | manager_id |
          |  1 | a    | A    |          1 |
          |  2 | b    | B    |          2 |
          |  3 | c    | C    |            |
        }
        given sale_rows {
          | id | partner_id | amount |
          |  1 |          1 |  10.00 |
          |  2 |          2 |  20.00 |
          |  3 |          3 |  40.00 |
          |  4 |          1 |  80.00 |
        }
        given visit_rows {
          | no | sale_id | card | minutes |
          |  1 |       1 | A    |       1 |
          |  2 |       1 | A    |       2 |
          |  3 |       1 | B    |       4 |
          |  4 |       2 | B    |       8 |
          |  5 |       4 | C    |      16 |
          |  6 |       4 | A    |      32 |
        }
        expect query by_partner {
          | partner.name | partner.manager_name | revenue | minutes |
          | a            | Ann                  |   90.00 |      35 |
          | nobody       | none                 |   60.00 |       8 |
        }
      }
      """;

  @TempDir Path root;

  @Test
  void theConditionSeesWhatTheJoinedRowsJoin() throws IOException {
    Cli test = new Folder(root).write("project.svodka", PROJECT).call("test");
    assertEquals(0, test.code(), test.out() + test.err());
  }

  @Test
  void valuesAreLookedForBehindJoins() throws IOException {
    Folder project =
        new Folder(root)
            .write("project.svodka", PROJECT)
            .write("managers.csv", "id,name,active\n1,Ann,true\n2,Bob,false\n")
            .write("partners.csv", "id,name,card,manager_id\n1,a,A,1\n")
            .write("sales.csv", "id,partner_id,seller,amount\n1,1,Ann,1\n2,1,Bob,2\n")
            .write("visits.csv", "no,sale_id,card,minutes\n1,1,A,3\n");
    Cli run = project.call("run", "r", "--as-of", "2026-11-03", "-o", root.resolve("o").toString());
    String said = run.out() + run.err();
    assertTrue(said.contains("each seller in partners.manager_name"), said);
    assertTrue(said.contains("each seller in partners.manager.name"), said);
    assertTrue(said.contains("Bob (1 row)"), said);
  }
}
