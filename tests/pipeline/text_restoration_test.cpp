#include "pipeline/text_restoration.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/text.h"
#include "pipeline/engines.h"

namespace pipeline {
namespace {

using diacritics::Mode;

const Engines& engines() {
  static const Engines kEngines;
  return kEngines;
}

const diacritics::Restorer& restorer() {
  return engines().restorer();
}

struct Outcome {
  std::string text;
  std::vector<RecordedChange> changes;
  std::vector<PlacedRemark> remarks;
  std::vector<EncodedLines> converted;
};

Outcome restore(const std::string& text,
                Mode mode,
                std::size_t least_bytes = TextSections::kLeastBytes) {
  TextSections sections(
      [&text, at = std::size_t{0}](std::span<char> to) mutable {
        const std::size_t count = std::min(to.size(), text.size() - at);
        std::copy_n(text.begin() + static_cast<std::ptrdiff_t>(at), count, to.begin());
        at += count;
        return count;
      },
      least_bytes);
  Outcome outcome;
  RestorationSinks sinks;
  sinks.text = [&](std::string_view more) { outcome.text += more; };
  sinks.change = [&](const RecordedChange& change) { outcome.changes.push_back(change); };
  sinks.remark = [&](const PlacedRemark& remark) { outcome.remarks.push_back(remark); };
  sinks.converted = [&](const EncodedLines& lines) { outcome.converted.push_back(lines); };
  TextDecoder decoder(engines().encodings(), {});
  restore_text(sections, decoder, restorer(), mode, "t", sinks);
  return outcome;
}

TEST(TextRestoration, OfAShortTextIsThatOfTheRestorer) {
  const std::string text = "Thuc hien Ke hoach\ncua Uy ban nhan dan xa.\n\nMuc tieu x4 hQi\n";
  for (const Mode mode : {Mode::automatic, Mode::clean, Mode::plain, Mode::mangled}) {
    const diacritics::Restored whole = restorer().restore(text, mode);
    const Outcome outcome = restore(text, mode);
    EXPECT_EQ(outcome.text, whole.text);
    EXPECT_EQ(write_changes(outcome.changes), write_changes(recorded(whole.changes)));
  }
}

TEST(TextRestoration, KeepsTheLinesOfOldEncodings) {
  const std::string tcvn3 = "U\xFB ban nh\xA9n d\xA9n x\xB7\r\n\nb\xB8o c\xB8o k\xD5t qu\xB6";
  const std::string restored = "Uỷ ban nhân dân xã\r\n\nbáo cáo kết quả";
  for (const Mode mode : {Mode::automatic, Mode::clean})
    EXPECT_EQ(restore(tcvn3, mode).text, restored);
  std::string text;
  std::string expected;
  for (int i = 0; i < 20; ++i) {
    text += tcvn3 + "\n\n";
    expected += restored + "\n\n";
  }
  const Outcome outcome = restore(text, Mode::clean, 250);
  EXPECT_EQ(outcome.text, expected);
  ASSERT_FALSE(outcome.converted.empty());
  EXPECT_EQ(outcome.converted.back().last_line, 79u);
}

TEST(TextRestoration, NamesThePlacesOfBadBytes) {
  const std::string filling = "dong chu thuong, khong dau.\n\n";  // 29 bytes
  std::string text;
  for (int i = 0; i < 20; ++i)
    text += filling;
  text += "hai by\xC0\xFFte la\n";
  for (const std::size_t least_bytes : {250, 400, 10'000}) {
    const Outcome outcome = restore(text, Mode::plain, least_bytes);
    ASSERT_EQ(outcome.remarks.size(), 1u);
    EXPECT_EQ(outcome.remarks[0].line, 41u);
    EXPECT_EQ(outcome.remarks[0].column, 7u);
  }
}

TEST(TextRestoration, CountsTheColumnsOfLongLines) {
  std::string text = "mot\n";
  for (int i = 0; i < 100; ++i)
    text += "dong rat dai ";
  text += "\xFF hai";
  const Outcome outcome = restore(text, Mode::plain, 200);
  ASSERT_EQ(outcome.remarks.size(), 1u);
  EXPECT_EQ(outcome.remarks[0].line, 2u);
  EXPECT_EQ(outcome.remarks[0].column, 1301u);
}

TEST(TextRestoration, OfNothingIsNothing) {
  EXPECT_EQ(restore("", Mode::automatic).text, "");
  EXPECT_EQ(restore("\n\n\n", Mode::automatic).text, "\n\n\n");
}

TEST(TextRestoration, RefusesWhatIsNoText) {
  EXPECT_THROW(restore(std::string(100, '\0'), Mode::plain), base::Error);
  EXPECT_THROW(restore(std::string("tốt\n\n") + std::string(300, '\1'), Mode::plain, 20),
               base::Error);
}

// A text as a scribe, an engine and an editor could have left it: whole words without marks,
// damaged ones, right ones, long lines, CR LF, NFD and broken bytes.
std::string random_text(std::mt19937& random) {
  static constexpr const char* kPieces[] = {
      "uy ban",     "nhan dan",      "ke hoach",   "thuc hien", "Đảng uỷ", "thực hiện",
      "hQi nghj",   "ciia",          "nhi~m V\\l", "Ping",      "x4",      "I1.",
      "27/1112018", "10-QD/TW",      "1.Muc",      "d)",        "\n",      "\n",
      "\r\n",       "\n\n",          ".",          ", ",        "~ | ''",  "e\xCC\x82\xCC\x81n",
      "a\xCC\x80",  "http://a.vn/b", "ng\nuoi"};
  std::string text;
  for (std::size_t i = 20 + random() % 200; i > 0; --i) {
    if (random() % 150 == 0) text += std::string(3000, "xuoi "[random() % 5]);
    text += kPieces[random() % std::size(kPieces)];
    if (random() % 4 != 0) text += ' ';
  }
  if (text.size() > 400) text[random() % text.size()] = '\xFF';
  return text;
}

// Making every change gives the output, taking every one back gives the input, over all sections.
TEST(TextRestoration, ChangesLeadThereAndBack) {
  std::mt19937 random(11);
  for (int round = 0; round < 60; ++round) {
    const std::string bytes = random_text(random);
    const std::string text = base::to_nfc(bytes);
    const Mode modes[] = {Mode::automatic, Mode::plain, Mode::mangled};
    const std::size_t least_bytes = 300 + random() % 3000;
    const Outcome outcome = restore(bytes, modes[random() % 3], least_bytes);
    std::string there, back;
    std::size_t done = 0, place = 0;
    for (const RecordedChange& change : outcome.changes) {
      ASSERT_GE(change.span.begin, done);
      ASSERT_EQ(base::slice(text, change.span), change.before);
      const auto line = std::count(
          text.begin(), text.begin() + static_cast<std::ptrdiff_t>(change.span.begin), '\n');
      EXPECT_EQ(change.line, static_cast<std::size_t>(line) + 1);
      const std::size_t kept = change.span.begin - done;
      there += text.substr(done, kept) + change.after;
      back += outcome.text.substr(place, kept) + change.before;
      EXPECT_EQ(outcome.text.substr(place + kept, change.after.size()), change.after);
      place += kept + change.after.size();
      done = change.span.end;
    }
    ASSERT_EQ(there + text.substr(done), outcome.text);
    ASSERT_EQ(back + outcome.text.substr(place), text);
  }
}

}  // namespace
}  // namespace pipeline
