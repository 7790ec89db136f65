#include "parsers/actor_parser.h"

#include <random>

#include <gtest/gtest.h>

namespace parsers {
namespace {

std::string join(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names)
    text += (text.empty() ? "" : " | ") + name;
  return text;
}

struct Case {
  const char* text;
  const char* names;
};

TEST(ActorParser, FindsWhoMustAct) {
  static constexpr Case kCases[] = {
      {"Sở Tài chính thẩm định dự toán.", "Sở Tài chính"},
      {"Giao Sở Tài chính thẩm định dự toán.", "Sở Tài chính"},
      {"Các khoa, phòng cần chủ động bố trí nhân lực.", "Các khoa, phòng"},
      {"Khoa Nội trực ngày lễ.", "Khoa Nội"},
      {"Lực lượng Công an, Quân đội tuần tra.", "Lực lượng Công an | Quân đội"},
      {"Sở Y tế, Nghiệp đoàn Cát Sơn kiểm tra bến.", "Sở Y tế | Nghiệp đoàn Cát Sơn"},
      {"Sở Y tế, ngày 5 kiểm tra bến.", ""},
      {"Khi cần thiết Chủ tịch UBND xã huy động lực lượng.", "Chủ tịch UBND xã"},
      {"Người lao động theo quy định tại khoản 1 Điều 3 của Bộ luật là người từ đủ 15 tuổi.", ""},
      {"Khoa học được ứng dụng.", ""},
      {"BGH kiểm tra đột xuất bếp ăn.", "BGH"},
      {"Quan trắc viên ghi mực nước.", "Quan trắc viên"},
      {"Hằng năm Sở Tài chính rà soát quỹ.", "Sở Tài chính"},
      {"Định kỳ 6 tháng UBND các xã báo cáo Sở Y tế.", "UBND các xã"},
      {"Từ ngày 01/01/2031 cơ quan thuế phải rà soát hồ sơ.", "cơ quan thuế"},
      {"Hằng năm tổ chức rà soát hồ sơ.", ""},
      {"Về kinh phí Sở Tài chính thẩm định, trình UBND tỉnh.", "Sở Tài chính"},
      {"Khi có lũ Công an xã tổ chức đưa dân lên đê.", "Công an xã"},
      {"Về đề xuất của Sở Y tế rà soát lại quỹ.", ""},
      {"Tiểu đội trưởng kiểm tra quân số.", "Tiểu đội trưởng"},
      {"Chủ trang trại tiêm phòng đàn lợn.", "Chủ trang trại"},
      {"Trong quá trình thực hiện có vướng mắc đề nghị các xã phản ánh về Sở Y tế.", "các xã"},
      {"Khi cần thiết Chủ tịch UBND xã đề nghị Chủ tịch UBND tỉnh tăng thuyền cứu hộ.",
       "Chủ tịch UBND xã"},
      {"Giáo viên chủ nhiệm nắm hoàn cảnh học sinh.", "Giáo viên chủ nhiệm"},
      {"Toà án nhân dân khu vực lập danh sách.", "Toà án nhân dân khu vực"},
      {"Đối với Bệnh viện Đa khoa tỉnh: Cử bác sĩ hỗ trợ.", "Bệnh viện Đa khoa tỉnh"},
      {"Trên cơ sở đề xuất của các đơn vị, Phòng Tổ chức cán bộ thẩm định.",
       "Phòng Tổ chức cán bộ"},
      {"Trường Tiểu học, Trung học cơ sở Hoà Lăng tổ chức khám.",
       "Trường Tiểu học, Trung học cơ sở Hoà Lăng"},
      {"Chủ tịch UBND các xã Tân Khê, Sơn Bình, phường Hoà Lăng tổ chức đối thoại.",
       "Chủ tịch UBND các xã Tân Khê, Sơn Bình, phường Hoà Lăng"},
      {"Kiến nghị của cử tri về chợ, các cơ quan, đơn vị nghiên cứu.", "các cơ quan, đơn vị"},
      {"Đề nghị Công an xã, Ban Chỉ huy Quân sự xã phối hợp.",
       "Công an xã | Ban Chỉ huy Quân sự xã"},
      {"Ban Thường vụ Đảng uỷ yêu cầu các chi bộ nghiêm túc thực hiện./.", "các chi bộ"},
      {"Văn phòng Đảng uỷ: Theo dõi, đôn đốc.", "Văn phòng Đảng uỷ"},
      {"Định kỳ hằng quý, các cơ quan, đơn vị báo cáo kết quả.", "các cơ quan, đơn vị"},
      {"Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các đơn vị phản ánh về Sở Y tế.",
       "các đơn vị"},
      {"Trong lãnh đạo, chỉ đạo, kiểm tra, Đảng uỷ xã phải bám sát cơ sở.", "Đảng uỷ xã"},
      {"Đối với hồ sơ thiếu, bộ phận tiếp nhận hồ sơ phải trả lời.", "bộ phận tiếp nhận hồ sơ"},
      {"Các cơ quan được giao chủ trì có trách nhiệm lập kế hoạch.",
       "Các cơ quan được giao chủ trì"},
      {"Các tổ chức đảng được kiểm tra chuẩn bị báo cáo.", "Các tổ chức đảng được kiểm tra"},
      {"Chánh Văn phòng UBND tỉnh; Giám đốc Sở Nội vụ chịu trách nhiệm thi hành.",
       "Chánh Văn phòng UBND tỉnh | Giám đốc Sở Nội vụ"},
      {"Các sở chủ trì thực hiện, các đơn vị phối hợp có trách nhiệm tham gia.",
       "Các sở | các đơn vị phối hợp"},
      {"Sở Y tế đề nghị các bệnh viện và kêu gọi người dân tham gia.", "các bệnh viện | người dân"},
      {"Tăng cường phối hợp giữa Công an xã với Đoàn Thanh niên xã.", "Công an xã"},
      {"Nếu đủ điều kiện thì chi bộ ra nghị quyết đề nghị công nhận.", "chi bộ"},
      {"Nơi nào chưa có chi bộ thì do đảng uỷ xã kết nạp.", "đảng uỷ xã"},
      {"Đối với chi bộ còn nợ hồ sơ thì khẩn trương hoàn thiện.", "chi bộ"},
      {"Hồ sơ phải được Sở Nội vụ thẩm định trước khi trình.", "Sở Nội vụ"},
      {"Người nộp hồ sơ phải kê khai trung thực.", "Người nộp hồ sơ"},
      {"Người thay mặt chi bộ ký tên, đóng dấu.", "Người thay mặt chi bộ"},
      {"Người dân tộc thiểu số đang sinh sống ở vùng sâu.", ""},
      {"Trên đây là Kế hoạch của xã, yêu cầu các đơn vị thực hiện.", "các đơn vị"},
      {"Về hồ sơ còn thiếu: Sở Nội vụ rà soát, bổ sung.", "Sở Nội vụ"},
      {"Các Bộ: Quốc phòng, Công an chủ động ứng phó.", "Bộ Quốc phòng | Bộ Công an"},
      {"Cơ quan đăng ký đầu tư có trách nhiệm lấy ý kiến.", "Cơ quan đăng ký đầu tư"},
      {"Khuyến khích doanh nghiệp đầu tư nhà trẻ.", ""},
      {"Quán triệt Nghị quyết của xã; căn cứ tình hình, Đảng uỷ xã và các chi bộ tập trung các "
       "nhiệm vụ sau:",
       "Đảng uỷ xã | các chi bộ"},
      {"Quán triệt nội dung, nhiệm vụ của các chi bộ:", ""},
      {"Để xã về đích, giữ vững kết quả; các sở, ngành và Đảng uỷ xã tập trung các việc sau:",
       "các sở, ngành | Đảng uỷ xã"},
      {"Thời gian không còn nhiều; do vậy, yêu cầu các sở, ngành:", "các sở, ngành"},
      {"Các ngành, địa phương trên tinh thần đoàn kết triển khai ngay.", "Các ngành, địa phương"},
      {"Doanh nghiệp viễn thông bảo đảm kinh phí triển khai.", "Doanh nghiệp viễn thông"},
      {"Các nhà đầu tư trong các khu công nghiệp, cụm công nghiệp chủ động bố trí vốn.",
       "Các nhà đầu tư trong các khu công nghiệp, cụm công nghiệp"},
      {"Để khắc phục khó khăn, tỉnh Sơn Bình cần rà soát quy hoạch.", "tỉnh Sơn Bình"},
      {"Sau khi phương án được cấp có thẩm quyền thông qua, Bộ Nội vụ trình Chính phủ.",
       "Bộ Nội vụ"},
      {"Dự án 1: “Phòng ngừa tội phạm”.", ""},
      {"Trên cơ sở chức năng, chủ trì, phối hợp với các cơ quan, đơn vị liên quan rà soát.", ""},
      {"Xã Tân Khê: Lấy mẫu 01 vị trí.", ""},
      {"Các tỉnh Sơn Bình, Hoà Lăng khẩn trương lập hồ sơ.", "tỉnh Sơn Bình | tỉnh Hoà Lăng"},
      {"Đối với các chủ hộ cần dọn mương trước mùa mưa.", "các chủ hộ"},
      {"Thứ tư, các xã chủ động mua giống.", "các xã"},
      {"Người dự thi nộp hồ sơ tại trường.", "Người dự thi"},
      {"Trưởng Ban công tác Mặt trận phối hợp với Trưởng thôn tổ chức hội nghị.",
       "Trưởng Ban công tác Mặt trận"},
      {"Đảng uỷ các xã: Tân Khê, Hoà Lăng.", ""},
      {"Tổng Liên đoàn Lao động Việt Nam tăng cường kiểm tra.", "Tổng Liên đoàn Lao động Việt Nam"},
      {"Đơn vị nào không đủ điều kiện sẽ bị loại.", ""},
      {"Khấu trừ thuế là việc tổ chức trả thu nhập phải nộp thay.", ""},
      {"Cơ quan, cá nhân được hưởng ưu đãi, hỗ trợ có trách nhiệm báo cáo.",
       "Cơ quan, cá nhân được hưởng ưu đãi, hỗ trợ"},
      {"Văn phòng Chủ tịch nước, Văn phòng Chính phủ phối hợp thực hiện.",
       "Văn phòng Chủ tịch nước | Văn phòng Chính phủ"},
      {"Thành phần: Toàn thể cán bộ của xã.", ""},
      {"Đợt 1: Gồm các hộ đủ điều kiện.", ""},
      {"Chi khác (hội nghị, in ấn): 12.500.000 đồng.", ""},
      {"Dự kiến khoảng 200 hộ nhận hỗ trợ.", ""},
      {"Phòng Kinh tế bố trí kinh phí; tổng kinh phí: 25.000.000 đồng.", "Phòng Kinh tế"},
      {"Những kiến nghị về thuỷ lợi, Sở Xây dựng sẽ chỉ đạo các xã xem xét.", "Sở Xây dựng"},
      {"Mỗi cán bộ, đảng viên nêu cao trách nhiệm.", "Mỗi cán bộ, đảng viên"},
      {"Mỗi tháng, các xã tổ chức giao ban.", "các xã"},
      {"Chi cục Hải quan khu vực XV, Kho bạc Nhà nước khu vực 9 phối hợp thu.",
       "Chi cục Hải quan khu vực XV | Kho bạc Nhà nước khu vực 9"},
      {"Hội Doanh nhân trẻ tỉnh vận động hội viên.", "Hội Doanh nhân trẻ tỉnh"},
      {"Cấp uỷ các cấp, nhất là người đứng đầu, xác định rõ nhiệm vụ.", "Cấp uỷ các cấp"},
      {"Ban Xây dựng Đảng là cơ quan thường trực, có trách nhiệm theo dõi, đôn đốc.",
       "Ban Xây dựng Đảng"},
      {"Ban Xây dựng Đảng là cơ quan tham mưu, giúp việc của Đảng uỷ.", ""},
      {"Nhận được Công văn này, yêu cầu các trường nghiêm túc thực hiện.", "các trường"},
      {"Các bộ, cơ quan và tỉnh Sơn Bình cần quyết tâm cao.", "Các bộ, cơ quan | tỉnh Sơn Bình"},
      {"Về kiến nghị của xã, đồng ý sửa nhà văn hoá; giao Sở Xây dựng hướng dẫn xã.",
       "Sở Xây dựng"},
      {"Đồng ý đề nghị của Sở Y tế, giao Sở Nội vụ rà soát.", "Sở Nội vụ"},
      {"Ban Quản lý dự án đầu tư xây dựng tỉnh lập hồ sơ.",
       "Ban Quản lý dự án đầu tư xây dựng tỉnh"},
      {"Các trường hợp đảng viên ốm, Ban Thường vụ Đảng uỷ phân công cấp uỷ thăm hỏi.",
       "Ban Thường vụ Đảng uỷ"},
      {"Đề nghị Toà án nhân dân tối cao, Viện kiểm sát nhân dân tối cao phối hợp.",
       "Toà án nhân dân tối cao | Viện kiểm sát nhân dân tối cao"},
      {"Quyết định số 6/2031/QĐ-UBND của Uỷ ban nhân dân xã bổ sung mức chi.", ""},
      {"Phân công cán bộ trực ngày nghỉ.", ""},
      {"Về đề nghị bố trí vốn sửa đập, nạo vét kênh; mở đường: Sở Xây dựng rà soát, trình UBND "
       "tỉnh.",
       "Sở Xây dựng"},
      {"Trong thời hạn 10 ngày kể từ ngày nhận ý kiến của Sở Y tế, Công an tỉnh có văn bản trả "
       "lời.",
       "Công an tỉnh"},
      {"Trong thời hạn 05 ngày làm việc, cơ quan tiếp nhận hồ sơ xem xét, trả lời.",
       "cơ quan tiếp nhận hồ sơ"},
      {"Kiến nghị của cử tri về đê điều thì các đơn vị nghiên cứu, trả lời.", "các đơn vị"},
      {"Những kiến nghị thuộc thẩm quyền của Văn phòng Đảng uỷ, Sở Nội vụ sẽ xem xét.",
       "Sở Nội vụ"},
      {"Trên cơ sở biên chế được giao, Thành phố chủ động kiện toàn tổ chức.", "Thành phố"},
      {"Sở Xây dựng chủ trì lập hồ sơ; Sở Tài chính thẩm định dự toán.",
       "Sở Xây dựng | Sở Tài chính"},
      {"Sở Xây dựng lập hồ sơ; các trường hợp sai phạm xử lý theo quy định.", "Sở Xây dựng"},
      {"Các hội của người trồng chè khác tăng cường tuyên truyền.",
       "Các hội của người trồng chè khác"},
      {"Các địa phương, cơ quan chủ quản các dự án đang thi công tiếp tục chỉ đạo nhà thầu.",
       "Các địa phương, cơ quan chủ quản các dự án đang thi công"},
      {"Uỷ ban nhân dân các tỉnh, thành phố: Sơn Bình, Hoà Lăng quyết liệt chỉ đạo.",
       "Uỷ ban nhân dân các tỉnh, thành phố: Sơn Bình, Hoà Lăng"},
      {"Ban bầu cử xã: Không quá 05 cá nhân;", ""},
      {"tăng biên chế cho xã vùng cao: giao Sở Nội vụ nghiên cứu, trình UBND tỉnh.", "Sở Nội vụ"},
      {"Kiểm tra chợ (Sở Xây dựng chủ trì, Công an xã phối hợp).", "Sở Xây dựng"},
      {"Kiểm tra chợ (theo đề nghị của Sở Xây dựng).", ""},
      {"Các đơn vị được sử dụng nguồn thu để chi trả.", ""},
      {"Riêng đối với các xã vùng cao, Trung tâm Y tế tổ chức khám lưu động.", "Trung tâm Y tế"},
      {"Trên cơ sở đề xuất của các đơn vị, Sở Nội vụ thẩm định, trình phê duyệt.", "Sở Nội vụ"},
      {"Căn cứ chức năng quản lý, phối hợp với Công an tỉnh, Sở Nội vụ rà soát.", ""},
      {"Trên cơ sở đề xuất kinh phí của các sở, ban, ngành, chủ trì tổng hợp.", ""},
      {"Thực hiện Công văn số 5/UBND-VX của UBND tỉnh, UBND xã đề nghị các đồng chí rà soát.",
       "các đồng chí"},
      {"Đồng chí Lê Văn An, Phó Giám đốc Sở chịu trách nhiệm chỉ đạo.",
       "Đồng chí Lê Văn An, Phó Giám đốc Sở"},
      {"Giao đồng chí Lê Văn An theo dõi, đôn đốc.", "đồng chí Lê Văn An"},
      {"Bộ trưởng, Thủ trưởng cơ quan ngang Bộ chịu trách nhiệm thi hành.",
       "Bộ trưởng | Thủ trưởng cơ quan ngang Bộ"},
      {"Tổ chức hội nghị quán triệt.", ""},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(join(read_direction(c.text).actors), c.names) << c.text;
}

TEST(ActorParser, KnowsTheShapeOfASentence) {
  struct ShapeCase {
    const char* text;
    SentenceShape shape;
  };
  static constexpr ShapeCase kCases[] = {
      {"Sở Nội vụ tổng hợp kết quả.", SentenceShape::directed},
      {"Tăng cường kiểm tra, giám sát.", SentenceShape::imperative},
      {"Chủ động, kịp thời cung cấp thông tin.", SentenceShape::imperative},
      {"Đồng thời, thông báo cho người gửi đơn.", SentenceShape::imperative},
      {"Chịu trách nhiệm trước pháp luật về số liệu.", SentenceShape::imperative},
      {"Nội dung: Tuyên truyền quy định mới.", SentenceShape::imperative},
      {"Là đầu mối theo dõi, tổng hợp.", SentenceShape::imperative},
      {"Là cơ quan thường trực, chủ trì hướng dẫn.", SentenceShape::imperative},
      {"Là cơ quan tham mưu của Đảng uỷ.", SentenceShape::definition},
      {"Phân công công tác là việc giao nhiệm vụ.", SentenceShape::definition},
      {"Hoàn thành tốt là hoàn thành đúng hạn.", SentenceShape::definition},
      {"Nội dung nào chưa rõ thì thẩm tra lại.", SentenceShape::imperative},
      {"Việc số hoá phải giữ nguyên bản gốc.", SentenceShape::modal},
      {"Điều tra, khảo sát phải đúng đối tượng.", SentenceShape::modal},
      {"Thông tin cần chính xác, kịp thời.", SentenceShape::modal},
      {"Việc triển khai bảo đảm tiết kiệm.", SentenceShape::ensuring},
      {"Bản tin được phát hành theo quy định.", SentenceShape::passive},
      {"Tình hình huy động nguồn vốn.", SentenceShape::thing},
      {"Số lượng: 5.000 cuốn.", SentenceShape::definition},
      {"", SentenceShape::unknown},
  };
  for (const ShapeCase& c : kCases)
    EXPECT_EQ(static_cast<int>(read_direction(c.text).shape), static_cast<int>(c.shape)) << c.text;
}

TEST(ActorParser, FindsDelegates) {
  static constexpr Case kCases[] = {
      {"Chỉ đạo Công an xã tuần tra.", "Công an xã"},
      {"Chỉ đạo Đảng uỷ xã chỉ đạo các chi bộ tuyên truyền.", "Đảng uỷ xã | các chi bộ"},
      {"Lãnh đạo, chỉ đạo cấp uỷ, chi bộ trực thuộc thực hiện.", "cấp uỷ | chi bộ trực thuộc"},
      {"Chỉ đạo xây dựng kế hoạch.", ""},
      {"Tăng cường sự chỉ đạo các cấp uỷ trong công tác này.", ""},
      {"Ban Chỉ đạo các cấp tổ chức rà soát.", ""},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(join(read_direction(c.text).delegates), c.names) << c.text;
}

TEST(ActorParser, FindsCoordinators) {
  static constexpr Case kCases[] = {
      {"Chủ trì, phối hợp với Sở Y tế, Công an tỉnh kiểm tra.", "Sở Y tế | Công an tỉnh"},
      {"Phối hợp chặt chẽ với các đơn vị liên quan rà soát.", "các đơn vị liên quan"},
      {"Phối hợp các cơ quan liên quan tuyên truyền.", "các cơ quan liên quan"},
      {"Phối hợp, hỗ trợ chính quyền địa phương giữ rừng.", "chính quyền địa phương"},
      {"Tăng cường sự phối hợp giữa các ngành.", ""},
      {"Phối hợp tổ chức hội nghị.", ""},
      {"Kiểm tra chợ (Sở Xây dựng chủ trì, Công an xã phối hợp, xong quý I).", "Công an xã"},
      {"Phối hợp UBND các xã, phường cập nhật thiệt hại.", "UBND các xã, phường"},
      {"Phối hợp chính quyền địa phương giám sát.", "chính quyền địa phương"},
      {"Phối hợp với các đơn vị cấp nước thuộc phạm vi quản lý rà soát.",
       "các đơn vị cấp nước thuộc phạm vi quản lý"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(join(read_direction(c.text).coordinators), c.names) << c.text;
}

TEST(ActorParser, TakesAnySentence) {
  static constexpr const char* kPieces[] = {
      "Sở Y tế ",      "các ",       "đơn vị ", "phải ",    "yêu cầu ", "chỉ đạo ",
      "phối hợp với ", ", ",         ": ",      "( ",       ") ",       "báo cáo ",
      "Trong ",        "đồng thời ", "được ",   "là ",      "; ",       "qua ",
      "gửi ",          "về ",        "giao ",   "\xf0\x9f", "25 "};
  std::mt19937 random(13);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i)
      text += kPieces[random() % std::size(kPieces)];
    const Direction direction = read_direction(text);
    EXPECT_EQ(direction.shape == SentenceShape::directed && direction.actors.empty(), false)
        << text;
    for (const std::string& name : direction.actors)
      EXPECT_NE(text.find(name), std::string::npos) << text;
  }
}

}  // namespace
}  // namespace parsers
