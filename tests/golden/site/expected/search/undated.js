wartaSearch.take(["undated",[["Kantor Tak Dikenal"]],[],[["undated/aturan/","","Aturan gudang","id",0,[],""]]])
