wartaSearch.take(["2021",[["Jawatan Kompas"]],[],[["2021/12/31/kompas-baru/","2021-12-31","Kompas baru","id",0,[],""]]])
