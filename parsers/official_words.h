#pragma once

#include <cstddef>
#include <vector>

#include "parsers/words.h"

namespace parsers {

// The closed classes of words of which official Vietnamese builds its directions: what bodies are
// called, what they are told to do, and the words that tie the two together. Each function looks
// at word `at` and returns how many words belong to the class there (0: none), the longest reading
// first. The sentences around them are read by actor_parser.h, deadline_parser.h and
// obligation_extractor.h.

// What a noun that opens the name of a body says about it.
enum class BodyClass {
  none,
  institution,  // a body by itself: Sở, Uỷ ban nhân dân, Ban Chỉ đạo, cấp uỷ, chính quyền
  generic,  // a class that is listed in one breath: sở, ban, ngành, cơ quan, đơn vị, địa phương
  post,  // somebody: Chủ tịch, Giám đốc, người đứng đầu, đồng chí
  level  // cấp tỉnh, cấp xã
};

struct BodyHead {
  std::size_t length = 0;
  BodyClass kind = BodyClass::none;
  explicit operator bool() const { return length != 0; }
};

BodyHead body_head(const std::vector<Word>& words, std::size_t at);

// các, mọi, từng, toàn thể các, các đồng chí
std::size_t quantifier(const std::vector<Word>& words, std::size_t at);

// Words that go on with the name of a body: nhân dân, tỉnh, trực thuộc, liên quan, chuyên môn.
std::size_t body_modifier(const std::vector<Word>& words, std::size_t at);

// thuộc, trực thuộc, của, cấp dưới: another body follows that belongs to the name.
std::size_t body_link(const std::vector<Word>& words, std::size_t at);

// chủ trì, phối hợp, tăng cường, lấy mẫu: what somebody can be told to do.
std::size_t action_verb(const std::vector<Word>& words, std::size_t at);

// Verbs that tell an aim when they stand under "Mục đích": nâng cao, góp phần, tạo.
std::size_t aim_verb(const std::vector<Word>& words, std::size_t at);

// thường xuyên, kịp thời, tiếp tục, chủ động: stands before the verb.
std::size_t adverb(const std::vector<Word>& words, std::size_t at);

// phải, cần, có trách nhiệm, không được
std::size_t modal(const std::vector<Word>& words, std::size_t at);

// Nouns that open a bullet which directs nobody: tình hình, số lượng, đại diện, tồn tại.
std::size_t thing_noun(const std::vector<Word>& words, std::size_t at);

// Đồng thời, Đặc biệt, Ngoài ra: ties a sentence to the one before.
std::size_t connector(const std::vector<Word>& words, std::size_t at);

// đối với, trong, căn cứ, trên cơ sở, khi, nếu: opens an adjunct that ends at a comma or colon.
std::size_t adjunct_opener(const std::vector<Word>& words, std::size_t at);

// giao, đề nghị, yêu cầu, kiến nghị: the body that follows is the one who must act.
std::size_t assigning_verb(const std::vector<Word>& words, std::size_t at);

// Prepositions and conjunctions, at which the name of a body ends.
std::size_t function_word(const std::vector<Word>& words, std::size_t at);

}  // namespace parsers
