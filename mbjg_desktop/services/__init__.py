"""What a user wishes, one public method and one transaction each."""
