wartaSearch.take(["2014",[["Balai Garam Rakyat","Salt Office"]],[],[["2014/gudang-pertama/","2014","Gudang pertama","id",0,[],""]]])
