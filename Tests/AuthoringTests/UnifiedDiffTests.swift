import Testing

@testable import Authoring

/// Differences are printed as `diff -u` prints them.
struct UnifiedDiffTests {
    @Test func equalTextsHaveNoDifference() {
        #expect(UnifiedDiff(from: "a\n", to: "a\n", path: "x").text.isEmpty)
    }

    @Test func aChangedLineIsShownWithThreeLinesAround() {
        let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n"
        let text = UnifiedDiff(from: old, to: old.replacing("5", with: "five"), path: "x").text
        #expect(text == "--- x\n+++ x\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n")
    }

    @Test func changesFarApartAreTwoHunks() {
        let old = (1...20).map { "\($0)\n" }.joined()
        let text = UnifiedDiff(from: old, to: "0\n" + old.replacing("19\n", with: ""), path: "x").text
        #expect(
            text == "--- x\n+++ x\n@@ -1,3 +1,4 @@\n+0\n 1\n 2\n 3\n@@ -16,5 +17,4 @@\n 16\n 17\n 18\n-19\n 20\n")
    }

    @Test func aMissingLineBreakAtTheEndIsSaid() {
        #expect(
            UnifiedDiff(from: "", to: "a", path: "x").text
                == "--- x\n+++ x\n@@ -0,0 +1 @@\n+a\n\\ No newline at end of file\n")
        #expect(
            UnifiedDiff(from: "a", to: "a\n", path: "x").text
                == "--- x\n+++ x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")
    }
}
