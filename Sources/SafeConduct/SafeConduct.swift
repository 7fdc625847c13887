// SafeConduct
